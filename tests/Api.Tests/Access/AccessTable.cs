using System.Collections.Immutable;
using Dispatch.Domain.Users;

namespace Dispatch.Api.Tests.Access;

/// <summary>The rows of <c>docs/access.md</c>, which is written by hand.</summary>
public static class AccessTable
{
    /// <summary>Whoever has no identity.</summary>
    public const string Anybody = "anybody";

    private static readonly ImmutableDictionary<string, string[]> Words = Read("| word | roles |").ToImmutableDictionary(
        row => row.Left, row => Names(row.Right));

    /// <summary>By method and address.</summary>
    public static ImmutableDictionary<string, AccessRow> Rows { get; } = Read("| route | who |")
        .ToImmutableDictionary(row => row.Left, row => new AccessRow(row.Left, Names(row.Right).Contains(Anybody), Roles(row.Right)));

    private static ImmutableHashSet<Role> Roles(string who) => [.. Names(who).SelectMany(Expand)];

    private static IEnumerable<Role> Expand(string name) => Enum.TryParse<Role>(name, out var role) ? [role]
        : name == Anybody ? []
        : Words.TryGetValue(name, out var names) ? names.SelectMany(Expand)
        : throw new InvalidDataException($"docs/access.md names '{name}', which is neither a role nor a word of its table.");

    private static string[] Names(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    private static IEnumerable<(string Left, string Right)> Read(string head)
    {
        var isIn = false;
        foreach (var line in File.ReadLines(Path.Combine(Root(), "docs", "access.md")))
        {
            if (line == head) isIn = true;
            else if (!line.StartsWith('|')) isIn = false;
            else if (isIn && !line.StartsWith("|---", StringComparison.Ordinal)
                && line.Split('|', StringSplitOptions.TrimEntries) is [_, var left, var right, _])
                yield return (left, right);
        }
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dispatch.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The sources are not above the tests.");
        return folder.FullName;
    }
}

/// <param name="Route">Method and address as they are mapped.</param>
/// <param name="IsOpen">Whether anybody may call it.</param>
public sealed record AccessRow(string Route, bool IsOpen, ImmutableHashSet<Role> Roles);
