using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Dispatch.Silo.Settings;

/// <summary>
/// Compares what is configured in our sections with what there is to configure: unknown names, values of the wrong kind and out of range.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>What is wrong, a line each that says what to change; empty when all is well.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        Sections.All.SelectMany(section => OfObject(configuration.GetSection(section.Key), section.Value));

    private static IEnumerable<string> OfObject(IConfigurationSection section, params Type[] types)
    {
        var known = types.SelectMany(SettingType.PropertiesOf).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        if (!string.IsNullOrEmpty(section.Value))
            return [$"{section.Path} is '{section.Value}', but has settings of its own: {string.Join(", ", known.Keys)}."];
        return section.GetChildren()
            .SelectMany(child => known.TryGetValue(child.Key, out var property) ? Of(child, property) : [Unknown(child, known.Keys)]);
    }

    private static IEnumerable<string> Of(IConfigurationSection setting, PropertyInfo property)
    {
        foreach (var problem in OfValue(setting, property.PropertyType, property.GetCustomAttribute<RangeAttribute>()))
            yield return problem;
        if (setting.Value is not { } text || !SettingType.IsPlain(property.PropertyType)
            || !SettingType.TryRead(property.PropertyType, text, out var value))
            yield break;
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>()
            .Where(rule => rule is not RangeAttribute && !rule.IsValid(value)))
            yield return rule.FormatErrorMessage(setting.Path);
    }

    private static IEnumerable<string> OfValue(IConfigurationSection setting, Type type, RangeAttribute? range = null)
    {
        if (SettingType.IsPlain(type)) return OfPlain(setting, type, range);
        if (SettingType.ItemOf(type) is { } item) return OfMany(setting, typeof(int), item);
        if (SettingType.ValueOf(type) is var (key, value)) return OfMany(setting, key, value);
        return OfObject(setting, type);
    }

    private static IEnumerable<string> OfMany(IConfigurationSection many, Type key, Type value) => string.IsNullOrEmpty(many.Value)
        ? many.GetChildren().SelectMany(child => SettingType.TryRead(key, child.Key, out _)
            ? OfValue(child, value)
            : [$"{child.Path}: '{child.Key}' is not {SettingType.Describe(key)}."])
        : [$"{many.Path} is '{many.Value}'; set a list, {many.Path}:0 and so on."];

    private static IEnumerable<string> OfPlain(IConfigurationSection setting, Type type, RangeAttribute? range)
    {
        var wanted = SettingType.Describe(type) + (range is null ? "" : $", {SettingType.Describe(range)}");
        if (setting.GetChildren().Any())
            yield return $"{setting.Path} has no settings of its own; set {wanted}.";
        else if (setting.Value is { } text && (!SettingType.TryRead(type, text, out var value) || range?.IsValid(value) is false))
            yield return $"{setting.Path} is '{text}'; set {wanted}.";
    }

    private static string Unknown(IConfigurationSection unknown, IEnumerable<string> known)
    {
        var parent = unknown.Path[..^(unknown.Key.Length + 1)];
        var meant = NearName.Of(unknown.Key, known) is { } near ? $"{parent}:{near}" : Elsewhere(unknown.Key);
        return $"{unknown.Path} is no setting; " + (meant is null ? $"{parent} has {string.Join(", ", known)}." : $"did you mean {meant}?");
    }

    private static string? Elsewhere(string name) => Sections.All
        .SelectMany(section => section.Value.SelectMany(SettingType.PropertiesOf),
            (section, property) => (Section: section.Key, property.Name))
        .Where(setting => setting.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(setting => $"{setting.Section}:{setting.Name}")
        .FirstOrDefault();
}
