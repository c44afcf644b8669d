using System.Text.Json;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Positions;
using Dispatch.Gateway.Telemetry;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Positions;

/// <summary>What a Traccar server forwards: <c>{"position", "device"}</c>, also with an <c>event</c>; nulls are omitted.</summary>
internal static class TraccarForward
{
    private const double KmhPerKnot = 1.852;
    private const double MillisecondsPerHour = 3_600_000;

    public static TrackerBatch Read(JsonElement body, DateTimeOffset now) => body.ValueKind == JsonValueKind.Array
        ? new TrackerBatch(true, [.. body.EnumerateArray().Select(item => Message(item, now))])
        : new TrackerBatch(false, [Message(body, now)]);

    private static TrackerItem Message(JsonElement body, DateTimeOffset now)
    {
        if (body.Field("device") is not { } told || told.Plain("uniqueId") is not { } device || !TrackerReport.IsDevice(device))
            return TrackerItem.Wrong(null, OsmAndFields.NoDevice("$.device.uniqueId"));
        var position = body.Field("position") ?? default;
        var at = position.Instant("deviceTime") ?? position.Instant("fixTime") ?? position.Instant("serverTime");
        var isHelp = IsHelp(position) || IsHelp(body.Field("event") ?? default);
        var report = new TrackerReport(device, []) { HelpAt = isHelp ? at ?? now : null };
        if (position.ValueKind != JsonValueKind.Object)
            return report;
        if (at is not { } instant)
            return TrackerItem.Wrong(
                device, new(InputCodes.InvalidInstant, "$.position.fixTime", $"fixTime or deviceTime {TrackerInstant.Expected}."));
        var hours = position.Field("attributes")?.Number("hours") / MillisecondsPerHour;
        if (hours is { } shown && !ReadingLimits.AreHours(shown))
            return TrackerItem.Wrong(
                device, new(InputCodes.OutOfRange, "$.position.attributes.hours", "hours must be milliseconds, 0 to a million hours."));
        var (crumb, wrong) = Fix(position, instant);
        if (wrong is not null)
            return TrackerItem.Wrong(device, wrong);
        // Where an old fix is sent along again, it is not where the machine was when its meter was read.
        var isOfThen = crumb is { } fix && fix.At == instant && fix.Position.IsValid && fix.Position != default;
        return report with
        {
            Positions = crumb is { } seen ? [seen] : [],
            Reading = hours is { } read ? new Reading(instant, read, isOfThen ? crumb!.Value.Position : null) : null,
        };
    }

    private static (Breadcrumb? Crumb, InputProblem? Problem) Fix(JsonElement position, DateTimeOffset at)
    {
        if (position.Plain("valid") == "false" || position.Field("latitude") is null && position.Field("longitude") is null)
            return (null, null);
        if (position.Number("latitude") is not { } latitude || position.Number("longitude") is not { } longitude)
            return (null, new(InputCodes.MissingField, "$.position.latitude", "latitude and longitude must give degrees."));
        // 0 is what Traccar writes where the device did not say.
        var accuracy = position.Positive("accuracy") is > 0 and var metres ? metres : (double?)null;
        return (
            new Breadcrumb(
                new(latitude, longitude),
                position.Instant("fixTime") ?? at,
                accuracy,
                position.Positive("speed") * KmhPerKnot,
                position.Positive("course")),
            null);
    }

    private static bool IsHelp(JsonElement told) =>
        told.Field("attributes") is { } attributes && TrackerReport.IsHelp(attributes.Plain("alarm"));
}
