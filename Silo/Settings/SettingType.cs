using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Dispatch.Silo.Settings;

/// <summary>What a setting can hold, as the configuration binder sees it and as a person is told.</summary>
internal static class SettingType
{
    private static readonly HashSet<Type> Plain =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly),
            typeof(Uri)];

    /// <summary>
    /// The settings of a class in the order of its source: what can be set, and lists, dictionaries and nested options that are filled.
    /// </summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is { IsPublic: true } || !IsPlain(property.PropertyType) && IsFilled(property.PropertyType))
        .OrderBy(property => property.MetadataToken);

    /// <summary>One value, without settings of its own.</summary>
    public static bool IsPlain(Type type) => Plain.Contains(Inner(type)) || Inner(type).IsEnum;

    /// <summary>What a list holds; null for anything else.</summary>
    public static Type? ItemOf(Type type) => IsPlain(type) || ValueOf(type) is not null ? null
        : type.IsArray ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;

    /// <summary>What a dictionary holds under its keys; null for anything else.</summary>
    public static (Type Key, Type Value)? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>) && type.GetGenericArguments() is var both
            ? (both[0], both[1])
            : null;

    /// <returns>False where the text stands for no value of the type.</returns>
    public static bool TryRead(Type type, string text, out object? value)
    {
        value = null;
        if (text.Length == 0 && Nullable.GetUnderlyingType(type) is not null) return true;
        try
        {
            value = Inner(type) == typeof(string) ? text : TypeDescriptor.GetConverter(Inner(type)).ConvertFromInvariantString(text);
            return !Inner(type).IsEnum || Enum.IsDefined(Inner(type), value!);
        }
        catch (Exception wrong)
            when (wrong is FormatException or ArgumentException or NotSupportedException or OverflowException
                || wrong.InnerException is FormatException)
        {
            return false;
        }
    }

    /// <summary>What to write, in words: <c>a whole number</c>, <c>Sqlite or PostgreSql</c>.</summary>
    public static string Describe(Type type) => Inner(type) switch
    {
        { IsEnum: true } choice => Choices(Enum.GetNames(choice)),
        var kind when kind == typeof(bool) => "true or false",
        var kind when kind == typeof(int) || kind == typeof(long) => "a whole number",
        var kind when kind == typeof(double) => "a number",
        var kind when kind == typeof(TimeSpan) => "a duration, hh:mm:ss or d.hh:mm:ss",
        var kind when kind == typeof(TimeOnly) => "a time of day, hh:mm",
        var kind when kind == typeof(DateOnly) => "a date, yyyy-mm-dd",
        var kind when kind == typeof(Uri) => "an address",
        _ => "a text",
    };

    /// <summary>Both ends, which are included, as they are written in the settings.</summary>
    public static string Describe(RangeAttribute range) => $"{Invariant(range.Minimum)} to {Invariant(range.Maximum)}";

    private static bool IsFilled(Type type) =>
        ItemOf(type) is not null || ValueOf(type) is not null || type.Name.EndsWith("Options", StringComparison.Ordinal);

    private static string Choices(string[] names) =>
        names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} or {names[^1]}";

    private static string? Invariant(object end) =>
        end is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : end.ToString();

    private static Type Inner(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
