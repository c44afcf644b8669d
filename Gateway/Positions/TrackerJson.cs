using System.Text.Json;

namespace Dispatch.Gateway.Positions;

/// <summary>Fields of messages that have many others which are of no interest.</summary>
internal static class TrackerJson
{
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static double? Number(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Null also for -1, which means unknown.</summary>
    public static double? Positive(this JsonElement element, string name) => element.Number(name) is >= 0 and var number ? number : null;
}
