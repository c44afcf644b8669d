using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Domain.Users;

namespace Dispatch.Storage.Databases;

/// <summary>The conditions of a query that apply only when a value is given, with their parameters.</summary>
internal sealed class Conditions(string first, params object?[] given)
{
    private readonly List<string> conditions = [first];
    private readonly List<object?> arguments = [.. given];

    public object?[] Arguments => [.. arguments];

    public void Add(object? value, Func<string, string> condition)
    {
        if (value is not null)
            conditions.Add(condition(Parameter(value)));
    }

    public void AddIf(bool applies, string condition)
    {
        if (applies)
            conditions.Add(condition);
    }

    /// <summary>Only what is within somebody's reach.</summary>
    /// <param name="station">The column of its station.</param>
    /// <param name="own">Whether it is the technician's of this parameter; null where nothing is a single technician's.</param>
    /// <param name="or">What else of these stations, written as a list, makes it theirs; null for nothing.</param>
    /// <param name="stray">When it is nobody's; null where it is so without a station.</param>
    public void Within(
        Reach reach, string station, Func<string, string>? own = null, Func<string, string>? or = null, string? stray = null)
    {
        if (reach.Technician is { } technician)
            conditions.Add(own is null ? "1 = 0" : own(Parameter(technician)));
        else if (reach.Stations is { } stations)
            conditions.Add($"({string.Join(" or ", Of(station, stations, reach.WithStrays ? stray ?? $"{station} is null" : null, or))})");
    }

    private IEnumerable<string> Of(string station, ImmutableHashSet<string> stations, string? stray, Func<string, string>? or)
    {
        if (stray is not null) yield return $"({stray})";
        if (stations.Count == 0)
        {
            yield return "1 = 0";
            yield break;
        }

        var listed = $"({string.Join(", ", stations.Select(Parameter))})";
        yield return $"{station} in {listed}";
        if (or is not null) yield return or(listed);
    }

    /// <returns>The name of a parameter with this value.</returns>
    public string Parameter(object value)
    {
        arguments.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@p{arguments.Count - 1}");
    }

    /// <summary>A pattern for <c>like ... escape '\'</c> that finds a text anywhere.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";

    public override string ToString() => string.Join(" and ", conditions);
}
