using System.Globalization;
using System.Text.Json;

namespace Dispatch.Gateway.Positions;

/// <summary>Fields of messages that have many others which are of no interest.</summary>
internal static class TrackerJson
{
    public static string? Text(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>As a form would hold it: a number or truth value by its text; null where there is none, or no plain value.</summary>
    public static string? Plain(this JsonElement element, string name) => element.Field(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
        _ => null,
    };

    /// <summary>Also a number that stands there as text.</summary>
    public static double? Number(this JsonElement element, string name) => Number(element.Plain(name));

    /// <summary>Null also for -1, which means unknown.</summary>
    public static double? Positive(this JsonElement element, string name) => element.Number(name) is >= 0 and var number ? number : null;

    /// <summary>Unix time as number or text, or any other stamp that trackers write; null when missing or none.</summary>
    public static DateTimeOffset? Instant(this JsonElement element, string name) =>
        element.Plain(name) is { } text ? TrackerInstant.Parse(text) : null;

    /// <summary>Null where there is none, or null stands there.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
