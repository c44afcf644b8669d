using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Dispatch.Silo.Settings;

namespace Dispatch.Architecture.Tests.Configuration;

/// <summary>A setting as the documentation shows it.</summary>
internal sealed partial record SettingRow(string Key, string Kind, string Default, string Range, string What)
{
    /// <param name="options">An object that has its defaults; null for what is in a list, which has none.</param>
    public static SettingRow Of(string key, PropertyInfo property, object? options)
    {
        var (told, what) = Split(Docstrings.Of(property));
        var range = property.GetCustomAttribute<RangeAttribute>();
        var written = Written(property.GetValue(options));
        // What depends on the machine, or stands for nothing given, only the docstring can tell.
        var meant = told.StartsWith("Default:", StringComparison.Ordinal) || written is null;
        var plain = Plain().Match(told);
        return new(
            key,
            Kinds(property.PropertyType),
            meant ? AfterDefault(told) : written!,
            range is null ? plain.Groups["ends"].Value : Ends(range),
            meant || plain.Success || told == $"Default {written!.Trim('`')}." ? what : $"{what} {told}".Trim());
    }

    public override string ToString() =>
        $"| `{Key}` | {Kind} | {Default} | {Range} | {What.Replace("|", "\\|", StringComparison.Ordinal)} |";

    /// <summary>The sentence that tells the default, without which the rest stands too.</summary>
    public static (string Default, string What) Split(string docstring)
    {
        var found = DefaultSentence().Match(docstring);
        return found.Success
            ? (found.Value.Trim(), Spaces().Replace(docstring.Remove(found.Index, found.Length), " ").Trim())
            : ("", docstring);
    }

    private static string AfterDefault(string told) =>
        told.Length == 0 ? "none" : told["Default".Length..].TrimStart(':', ' ').TrimEnd('.');

    private static string Kinds(Type type) =>
        SettingType.ItemOf(type) is { } item ? $"list of {OneKind(item)}"
        : SettingType.ValueOf(type) is var (_, value) ? $"{Kinds(value)} by name"
        : OneKind(type);

    private static string OneKind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } choice => string.Join(", ", Enum.GetNames(choice)),
        var one when one == typeof(TimeSpan) => "duration",
        var one when one == typeof(TimeOnly) => "time of day",
        var one when one == typeof(DateOnly) => "date",
        var one when one == typeof(bool) => "true, false",
        var one when SettingType.IsPlain(one) => WithoutArticle(SettingType.Describe(one)),
        _ => "settings",
    };

    private static string WithoutArticle(string text) => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string Ends(RangeAttribute range)
    {
        // Its ends are texts until it has compared something.
        _ = range.IsValid(null) && range.OperandType == typeof(TimeSpan) && range.IsValid(TimeSpan.Zero);
        return $"{Written(range.Minimum)} to {(range.Maximum is int.MaxValue ? "any" : Written(range.Maximum))}";
    }

    /// <returns>Null for nothing, or nothing in it.</returns>
    private static string? Written(object? value) => value switch
    {
        null or "" => null,
        TimeSpan time => Duration(time),
        bool flag => flag ? "`true`" : "`false`",
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value:N0}"),
        double number => number.ToString("#,0.####", CultureInfo.InvariantCulture),
        string text => $"`{text}`",
        IEnumerable many => string.Join(", ", many.Cast<object>().Select(Written)) is { Length: > 0 } some ? some : null,
        _ when !SettingType.IsPlain(value.GetType()) => null,
        _ => $"`{value}`",
    };

    private static string Duration(TimeSpan time) => time switch
    {
        { Ticks: 0 } => "0",
        { TotalDays: >= 1 } when time.Hours == 0 && time.Minutes == 0 => $"{time.Days:N0} d",
        { TotalHours: >= 1 } when time.Minutes == 0 => $"{time.TotalHours} h",
        { TotalMinutes: >= 1 } when time.Seconds == 0 => $"{time.TotalMinutes} min",
        { TotalSeconds: >= 1 } => $"{time.TotalSeconds} s",
        _ => $"{time.TotalMilliseconds} ms",
    };

    /// <summary>From the word to the end of its sentence: a point that no digit follows.</summary>
    [GeneratedRegex(@"(?<=^|\s)Default\b.*?\.(?=\s|$)")]
    private static partial Regex DefaultSentence();

    /// <summary>Tells nothing but a value and perhaps two ends, which stand in columns of their own.</summary>
    [GeneratedRegex(
        @"^Default (\d{1,3}(,\d{3})+|[^:;,(]+?)( [^:;,(]+)?([,;] (?<ends>[^:;(]+ to [^:;(]+|from [\d,]+|up to [^:;(]+|at most [^:;(]+))?\.$")]
    private static partial Regex Plain();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
