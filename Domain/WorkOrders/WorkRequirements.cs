using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Stock;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What whoever does the work must be able to do and have in the van (R-PART-1), and how the work has to be arranged.</summary>
/// <param name="Skills">Codes, lower case, sorted, without repetition; with a level as <see cref="SkillLevel"/> writes it.</param>
/// <param name="Parts">Numbers as <see cref="PartNumbers.Normal"/> makes them, sorted, without repetition.</param>
[GenerateSerializer, Immutable]
public sealed record WorkRequirements(ImmutableArray<string> Skills, ImmutableArray<string> Parts)
{
    private const int Most = 50;
    private const int MaxText = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public static WorkRequirements None { get; } = new([], []);

    /// <summary>How many technicians it takes, all from the begin: 1 or 2.</summary>
    [Id(0)] public int Crew { get; init; } = 1;

    /// <summary>Other work that has to be done before; null when none has.</summary>
    [Id(1)] public Preceding? After { get; init; }

    /// <summary>Id of the technician who is wanted for it; null when it does not matter.</summary>
    [Id(2)] public string? Preferred { get; init; }

    /// <summary>Expected time on site; null: as usual for such work.</summary>
    [Id(3)] public TimeSpan? Takes { get; init; }

    /// <summary>
    /// Work for two, and work that has to wait for other work, has a time of its own: it goes along with nothing and moves with nothing.
    /// </summary>
    [JsonIgnore]
    public bool IsPlain => Crew == 1 && After is null;

    /// <summary>As people write them.</summary>
    public static WorkRequirements Of(ImmutableArray<string> skills, ImmutableArray<string> parts) =>
        new(Sorted(skills.Select(skill => SkillLevel.Canonical(skill.Trim().ToLowerInvariant()))),
            Sorted(parts.Select(PartNumbers.Normal)));

    public Rejection? Problem()
    {
        if (Skills.Any(skill => IsNoText(skill) || !SkillLevel.IsWellFormed(skill)))
            return new("invalid_skill", "A skill is a code such as hydraulics, or hydraulics:2 for a level from 1 to 3.");
        if (Parts.Any(IsNoText)) return new("invalid_part", $"A part is named by its number of at most {MaxText} characters.");
        if (Crew is not (1 or 2)) return new("invalid_crew", $"One or two technicians do an order, not {Crew}.");
        if (After is { } after && (after.Lag < TimeSpan.Zero || after.Lag > Longest))
            return new("invalid_lag", $"Work follows other work within {Longest.TotalDays:0} days.");
        if (Takes is { } takes && (takes <= TimeSpan.Zero || takes > Longest))
            return new("invalid_duration", $"Work on site takes more than nothing and at most {Longest.TotalDays:0} days.");
        return Skills.Length > Most || Parts.Length > Most
            ? new("too_many_requirements", $"An order asks for at most {Most} skills and {Most} parts.")
            : null;
    }

    /// <summary>What speaks against asking for skills that nobody has, at whatever level; null when somebody has each.</summary>
    /// <param name="known">What all technicians have.</param>
    public Rejection? Unheard(ImmutableArray<string> known)
    {
        var names = known.Select(skill => SkillLevel.Of(skill).Skill).Distinct().Order(StringComparer.Ordinal).ToList();
        var unheard = Skills.Where(skill => !names.Contains(SkillLevel.Of(skill).Skill)).ToList();
        return unheard.Count == 0
            ? null
            : new("unknown_skill",
                $"Nobody has {string.Join(", ", unheard)}. Known are: {(names.Count == 0 ? "none yet" : string.Join(", ", names.Take(Most)))}. Say why with confirm, if it is asked for all the same.");
    }

    /// <summary>Those skills that somebody does not have, or not at the level asked for.</summary>
    public ImmutableArray<string> Lacking(ImmutableArray<string> skills) =>
        [.. Skills.Where(asked => SkillLevel.Of(asked) is var (skill, level) && SkillLevel.Among(skills, skill) < level)];

    public bool Equals(WorkRequirements? other) =>
        other is not null && Skills.SequenceEqual(other.Skills) && Parts.SequenceEqual(other.Parts)
        && (Crew, After, Preferred, Takes) == (other.Crew, other.After, other.Preferred, other.Takes);

    public override int GetHashCode() => HashCode.Combine(Skills.Length, Parts.Length, Crew, After, Preferred, Takes);

    private static ImmutableArray<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];

    private static bool IsNoText(string text) => text.Length is 0 or > MaxText;
}

/// <summary>Work begins no earlier than so long after the end of other work, planned or true.</summary>
/// <param name="Order">The other one.</param>
/// <param name="Lag">Zero or more.</param>
[GenerateSerializer, Immutable]
public sealed record Preceding(WorkOrderId Order, TimeSpan Lag);
