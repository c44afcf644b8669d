using System.Collections.Immutable;
using System.Globalization;

namespace Dispatch.Domain.Dispatching;

/// <summary>
/// A skill and how well it is mastered, or has to be: 1 (basic) to 3 (expert). Written <c>engine:2</c>; <c>engine</c> alone is level 1.
/// </summary>
public readonly record struct SkillLevel(string Skill, int Level)
{
    /// <summary>What is not written like a level is a skill of that name, at level 1.</summary>
    public static SkillLevel Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 2 && text[^2] == ':' && text[^1] is >= '1' and <= '3' ? new(text[..^2], text[^1] - '0') : new(text, 1);
    }

    /// <summary>A colon is followed by a level from 1 to 3, and nothing else.</summary>
    public static bool IsWellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.IndexOf(':', StringComparison.Ordinal) is var colon
            && (colon < 0 || (colon > 0 && colon == text.Length - 2 && text[^1] is >= '1' and <= '3'));
    }

    /// <summary>The one way in which a text is written of those that mean the same.</summary>
    public static string Canonical(string text) => Of(text) is (var skill, 1) ? skill : text;

    /// <summary>Every canonical text that asks for one of these skills at the level that somebody has, or below.</summary>
    public static ImmutableArray<string> Covered(ImmutableArray<string> skills) =>
        skills.All(skill => Of(skill).Level == 1) ? skills : [.. skills.SelectMany(Below)];

    /// <summary>The highest level of a skill among those that somebody has; 0 when they do not have it.</summary>
    public static int Among(IEnumerable<string> skills, string skill) =>
        skills.Select(Of).Where(one => string.Equals(one.Skill, skill, StringComparison.Ordinal)).Select(one => one.Level).DefaultIfEmpty()
            .Max();

    private static IEnumerable<string> Below(string text)
    {
        var (skill, level) = Of(text);
        return Enumerable.Range(2, level - 1).Select(below => string.Create(CultureInfo.InvariantCulture, $"{skill}:{below}"))
            .Prepend(skill);
    }
}
