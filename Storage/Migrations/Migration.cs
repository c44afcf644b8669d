using System.Globalization;
using System.Reflection;

namespace Dispatch.Storage.Migrations;

/// <summary>One numbered step of the tables. A step that was released is never changed; a change is a new step.</summary>
/// <param name="Sql">In the words of <see cref="Databases.Dialect"/>; null where only one database needs anything.</param>
/// <param name="Extra">What one database needs beyond that, by dialect name.</param>
internal sealed record Migration(int Number, string Name, string? Sql, IReadOnlyDictionary<string, string> Extra)
{
    /// <summary>The product's own, in order: the files <c>NNNN-name.sql</c> and <c>NNNN-name.dialect.sql</c> beside the concepts.</summary>
    public static IReadOnlyList<Migration> Shipped { get; } = Of([typeof(Migration).Assembly]);

    /// <summary>Those of some assemblies, in order of their numbers.</summary>
    public static IReadOnlyList<Migration> Of(IEnumerable<Assembly> assemblies) =>
    [
        .. assemblies.SelectMany(Files)
            .GroupBy(file => file.Name[0])
            .Select(step => new Migration(
                int.Parse(step.Key[..4], CultureInfo.InvariantCulture),
                step.Key[5..],
                step.SingleOrDefault(file => file.Name.Length == 1).Text,
                step.Where(file => file.Name.Length == 2).ToDictionary(file => file.Name[1], file => file.Text)))
            .OrderBy(migration => migration.Number),
    ];

    private static IEnumerable<(string[] Name, string Text)> Files(Assembly assembly)
    {
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[..^".sql".Length].Split('.'), reader.ReadToEnd());
        }
    }
}
