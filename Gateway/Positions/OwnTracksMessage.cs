using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Domain.Positions;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Positions;

/// <summary>The messages of OwnTracks in HTTP mode; only locations are of interest.</summary>
internal static class OwnTracksMessage
{
    /// <param name="device">Who the app's headers say that it is; null when they do not.</param>
    public static TrackerBatch Read(JsonElement body, string? device)
    {
        if (body.ValueKind != JsonValueKind.Array)
            return new TrackerBatch(false, Message(body, device) is { } item ? [item] : []);
        ImmutableArray<TrackerItem> items = [.. body.EnumerateArray().Select(message => Message(message, device)).OfType<TrackerItem>()];
        return new TrackerBatch(!items.Any(item => item.Problem == Encrypted), items);
    }

    /// <returns>Null: a message of another kind, to be ignored.</returns>
    private static TrackerItem? Message(JsonElement body, string? device)
    {
        var kind = body.Text("_type");
        if (kind == "encrypted")
            return TrackerItem.Wrong(device, Encrypted);
        if (kind != "location")
            return null;
        if ((device ?? body.Plain("tid")) is not { } known || !TrackerReport.IsDevice(known))
            return TrackerItem.Wrong(null, Unnamed);
        DateTimeOffset? helpAt = TrackerReport.IsHelp(body.Plain("alarm")) ? body.Instant("tst") : null;
        if (body.Field("lat") is null && body.Field("lon") is null)
            return new TrackerReport(known, []) { HelpAt = helpAt };
        if (body.Number("lat") is not { } latitude || body.Number("lon") is not { } longitude)
            return TrackerItem.Wrong(known, new(InputCodes.MissingField, "$.lat", "lat and lon must give degrees."));
        if (body.Instant("tst") is not { } at)
            return TrackerItem.Wrong(known, new(InputCodes.InvalidInstant, "$.tst", $"tst {TrackerInstant.Expected}."));
        var crumb = new Breadcrumb(new(latitude, longitude), at, body.Positive("acc"), body.Positive("vel"), body.Positive("cog"));
        return new TrackerReport(known, [crumb]) { HelpAt = helpAt };
    }

    /// <summary>Refused, so that the app keeps it and shows its owner that it is not taken; once the key is gone it is readable.</summary>
    private static InputProblem Encrypted { get; } = new(
        "encrypted",
        "$._type",
        "Encrypted messages cannot be read here: clear the encryption key in the app's settings; HTTPS protects what it sends.");

    private static InputProblem Unnamed { get; } = new(
        InputCodes.InvalidHeader,
        "X-Limit-D",
        "X-Limit-U and X-Limit-D must name user and device, with at most 128 characters, none of them a control character.");
}
