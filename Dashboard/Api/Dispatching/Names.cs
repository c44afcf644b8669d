using System.Collections.Frozen;

namespace Dispatch.Api.Dispatching;

/// <summary>How people and stations are called in sentences: by name, and with the id where two share one.</summary>
internal sealed class Names(IEnumerable<(string Id, string? Name)> known)
{
    private readonly FrozenDictionary<string, string> names = Told(known);

    public static Names None { get; } = new([]);

    /// <returns>The id of whoever is not known, or has no name.</returns>
    public string Of(string id) => names.GetValueOrDefault(id, id);

    private static FrozenDictionary<string, string> Told(IEnumerable<(string Id, string? Name)> known) => known
        .Where(one => !string.IsNullOrWhiteSpace(one.Name))
        .DistinctBy(one => one.Id)
        .GroupBy(one => one.Name!, StringComparer.Ordinal)
        .SelectMany(same => same.Select(one => (one.Id, Name: same.Skip(1).Any() ? $"{one.Name} ({one.Id})" : one.Name!)))
        .ToFrozenDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);
}
