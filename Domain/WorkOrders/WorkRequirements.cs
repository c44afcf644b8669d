using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Stock;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What whoever does the work must be able to do and have in the van (R-PART-1).</summary>
/// <param name="Skills">Codes, lower case, sorted, without repetition.</param>
/// <param name="Parts">Numbers as <see cref="PartNumbers.Normal"/> makes them, sorted, without repetition.</param>
[GenerateSerializer, Immutable]
public sealed record WorkRequirements(ImmutableArray<string> Skills, ImmutableArray<string> Parts)
{
    private const int Most = 50;
    private const int MaxText = 200;

    public static WorkRequirements None { get; } = new([], []);

    /// <summary>As people write them.</summary>
    public static WorkRequirements Of(ImmutableArray<string> skills, ImmutableArray<string> parts) =>
        new(Sorted(skills.Select(skill => skill.Trim().ToLowerInvariant())), Sorted(parts.Select(PartNumbers.Normal)));

    public Rejection? Problem()
    {
        if (Skills.Any(IsNoText)) return new("invalid_skill", "A skill is a code such as hydraulics, not an empty text.");
        if (Parts.Any(IsNoText)) return new("invalid_part", $"A part is named by its number of at most {MaxText} characters.");
        return Skills.Length > Most || Parts.Length > Most ? new("too_many_requirements", $"An order asks for at most {Most} skills and {Most} parts.") : null;
    }

    public bool Equals(WorkRequirements? other) => other is not null && Skills.SequenceEqual(other.Skills) && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Skills.Length, Parts.Length);

    private static ImmutableArray<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];

    private static bool IsNoText(string text) => text.Length is 0 or > MaxText;
}
