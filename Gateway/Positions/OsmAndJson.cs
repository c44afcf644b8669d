using System.Text.Json;
using Dispatch.Domain.Positions;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Positions;

/// <summary>
/// The JSON of Traccar clients: <c>device_id</c> with the <c>location</c> of its SDK (m/s), or those that waited for reception;
/// or flat objects with the fields of the form (knots), alone or in an array. -1 means unknown.
/// </summary>
internal static class OsmAndJson
{
    private const double KmhPerMetrePerSecond = 3.6;

    public static TrackerBatch Read(JsonElement body, DateTimeOffset now) => body.ValueKind == JsonValueKind.Array
        ? new TrackerBatch(true, [.. body.EnumerateArray().SelectMany(item => Message(item, now))])
        : new TrackerBatch(Locations(body) is { ValueKind: JsonValueKind.Array }, [.. Message(body, now)]);

    private static TrackerItem[] Message(JsonElement message, DateTimeOffset now)
    {
        if (message.ValueKind != JsonValueKind.Object)
            return [TrackerItem.Wrong(null, OsmAndFields.NoDevice("$.device_id"))];
        var locations = Locations(message);
        if (locations is not { ValueKind: JsonValueKind.Object or JsonValueKind.Array } given)
            return [OsmAndFields.Read(name => message.Plain(name), now)];
        var device = message.Plain("device_id") ?? message.Plain("id") ?? message.Plain("deviceid");
        if (!TrackerReport.IsDevice(device))
            return [TrackerItem.Wrong(null, OsmAndFields.NoDevice("$.device_id"))];
        var isHelp = TrackerReport.IsHelp(message.Plain("alarm"));
        return given.ValueKind == JsonValueKind.Array
            ? [.. given.EnumerateArray().Select(location => Location(device, location, isHelp, now))]
            : [Location(device, given, isHelp, now)];
    }

    private static JsonElement? Locations(JsonElement message) => message.Field("location") ?? message.Field("locations");

    private static TrackerItem Location(string device, JsonElement location, bool isHelp, DateTimeOffset now)
    {
        var at = location.Instant("timestamp");
        DateTimeOffset? helpAt = isHelp || IsHelp(location) ? at ?? now : null;
        var coords = location.Field("coords");
        if (location.ValueKind == JsonValueKind.Object && coords is null or { ValueKind: JsonValueKind.Object } && IsWithoutFix(coords)
            && (at is not null || location.Field("timestamp") is null && coords is null))
            return new TrackerReport(device, []) { HelpAt = helpAt };
        if (at is not { } instant)
            return TrackerItem.Wrong(
                device, new(InputCodes.InvalidInstant, "$.location.timestamp", $"timestamp {TrackerInstant.Expected}."));
        if (coords is not { } fix || fix.Number("latitude") is not { } latitude || fix.Number("longitude") is not { } longitude)
            return TrackerItem.Wrong(
                device, new(InputCodes.MissingField, "$.location.coords", "coords must give latitude and longitude in degrees."));
        var crumb = new Breadcrumb(
            new(latitude, longitude),
            instant,
            fix.Positive("accuracy"),
            fix.Positive("speed") * KmhPerMetrePerSecond,
            fix.Positive("heading"));
        return new TrackerReport(device, [crumb]) { HelpAt = helpAt };
    }

    private static bool IsWithoutFix(JsonElement? coords) =>
        coords is not { } fix || fix.Field("latitude") is null && fix.Field("longitude") is null;

    private static bool IsHelp(JsonElement location) =>
        TrackerReport.IsHelp(location.Plain("alarm"))
        || location.Field("extras") is { } extras && TrackerReport.IsHelp(extras.Plain("alarm"));
}
