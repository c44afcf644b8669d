using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Dispatch.Silo.Settings;

namespace Dispatch.Architecture.Tests.Configuration;

/// <summary>All settings of the program as Markdown, from its options classes.</summary>
internal static partial class SettingsTable
{
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var (section, types) in Sections.All)
        {
            text.Append("## ").AppendLine(section).AppendLine();
            foreach (var summary in types.Select(type => WithoutSection(Docstrings.Of(type))).Where(summary => summary.Length > 0))
                text.AppendLine(summary).AppendLine();
            text.AppendLine("| setting | kind | default | range | what it is |").AppendLine("|---|---|---|---|---|");
            foreach (var row in types.SelectMany(type => Rows(section, type, Activator.CreateInstance(type)!)))
                text.AppendLine(row.ToString());
            text.AppendLine();
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Every setting with its docstring, nested ones too.</summary>
    public static IEnumerable<PropertyInfo> Properties() => Sections.All.Values.SelectMany(types => types).SelectMany(Nested).Distinct();

    private static IEnumerable<PropertyInfo> Nested(Type type) =>
        SettingType.PropertiesOf(type)
            .SelectMany(property => Inside(property.PropertyType) is { } inner ? Nested(inner).Prepend(property) : [property]);

    private static IEnumerable<SettingRow> Rows(string path, Type type, object options)
    {
        foreach (var property in SettingType.PropertiesOf(type))
        {
            var key = $"{path}:{property.Name}";
            var inner = Inside(property.PropertyType);
            var own = inner is not null && inner == property.PropertyType ? property.GetValue(options) : null;
            if (own is null) yield return SettingRow.Of(key, property, options);
            if (inner is null) continue;
            foreach (var row in Rows(key + Index(property.PropertyType), inner, own ?? Activator.CreateInstance(inner)!))
                yield return row;
        }
    }

    private static string Index(Type type) =>
        SettingType.ItemOf(type) is not null ? ":0" : SettingType.ValueOf(type) is not null ? ":NAME" : "";

    /// <summary>The options class that a setting is, or that a list or dictionary holds; null where it holds plain values.</summary>
    private static Type? Inside(Type type)
    {
        var inner = SettingType.ItemOf(type) ?? SettingType.ValueOf(type)?.Value ?? type;
        return inner == type && SettingType.IsPlain(type) || inner.Assembly == typeof(object).Assembly || SettingType.IsPlain(inner)
            || SettingType.ItemOf(inner) is not null ? null : inner;
    }

    /// <summary>The heading has named it.</summary>
    private static string WithoutSection(string summary) =>
        NamesSection().Replace(summary, "").Trim() is { Length: > 0 } rest
            ? $"{char.ToUpperInvariant(rest[0])}{rest[1..].TrimEnd('.')}."
            : "";

    [GeneratedRegex(
        @"^(The )?(configuration )?section `\w+`[.:]?|[;,] (the |configuration )*section `\w+`( too)?", RegexOptions.IgnoreCase)]
    private static partial Regex NamesSection();
}
