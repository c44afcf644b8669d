using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dispatch.Architecture.Tests.Configuration;

/// <summary>What the compiler wrote down of the summaries in the sources, as Markdown on one line.</summary>
internal static partial class Docstrings
{
    private static readonly Dictionary<Assembly, Dictionary<string, XElement>> Read = [];

    /// <returns>Empty where there is none.</returns>
    public static string Of(Type type) => Text(type.Assembly, $"T:{type.FullName}");

    /// <inheritdoc cref="Of(Type)"/>
    public static string Of(PropertyInfo property) =>
        Text(property.DeclaringType!.Assembly, $"P:{property.DeclaringType.FullName}.{property.Name}");

    private static string Text(Assembly assembly, string member)
    {
        if (!Read.TryGetValue(assembly, out var members))
        {
            var file = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
            Read[assembly] = members = file.Descendants("member").ToDictionary(one => one.Attribute("name")!.Value);
        }

        return members.TryGetValue(member, out var found) && found.Element("summary") is { } summary
            ? Spaces().Replace(string.Concat(summary.Nodes().Select(Markdown)), " ").Trim()
            : "";
    }

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "paramref" } link when link.FirstAttribute is { } target =>
            $"`{target.Value[(target.Value.LastIndexOf('.') + 1)..]}`",
        XElement other => string.Concat(other.Nodes().Select(Markdown)),
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
