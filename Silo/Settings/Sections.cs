using System.Reflection;

namespace Dispatch.Silo.Settings;

/// <summary>
/// All options classes of the program by the section that they are read from: public classes of any project whose name ends in Options and
/// that say their section in a constant of that name. Whatever the roles of this process, the settings of all roles are known: nodes may
/// share a file of them.
/// </summary>
internal static class Sections
{
    private const string Constant = "Section";

    /// <summary>
    /// Sections in alphabetical order; one may have several classes. Names are compared as the configuration does, whatever their case.
    /// </summary>
    public static SortedDictionary<string, Type[]> All { get; } = new(
        Own().SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(type => (Type: type, Section: SectionOf(type)))
            .Where(found => found.Section is not null)
            .GroupBy(found => found.Section!, found => found.Type)
            .ToDictionary(group => group.Key, group => group.OrderBy(type => type.FullName, StringComparer.Ordinal).ToArray()),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>This project and all of ours that it is made of.</summary>
    public static IReadOnlyCollection<Assembly> Own()
    {
        var found = new HashSet<Assembly>();
        var open = new Stack<Assembly>([typeof(Sections).Assembly]);
        while (open.TryPop(out var assembly))
        {
            if (!found.Add(assembly)) continue;
            foreach (var name in assembly.GetReferencedAssemblies()
                .Where(name => name.Name!.StartsWith("Dispatch.", StringComparison.Ordinal)))
                open.Push(Assembly.Load(name));
        }

        return found;
    }

    private static string? SectionOf(Type type) =>
        type.GetField(Constant, BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string;
}
