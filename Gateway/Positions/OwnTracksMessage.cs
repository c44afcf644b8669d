using System.Text.Json;
using Dispatch.Domain.Positions;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Positions;

/// <summary>The messages of OwnTracks in HTTP mode; only locations are of interest.</summary>
internal static class OwnTracksMessage
{
    /// <param name="device">Who the app's headers say that it is; null when they do not.</param>
    /// <returns>Neither report nor problem: a message of another kind, to be ignored.</returns>
    public static (TrackerReport? Report, InputProblem? Problem) Read(JsonElement body, string? device)
    {
        if (body.ValueKind != JsonValueKind.Object || body.Text("_type") != "location")
            return (null, null);
        if ((device ?? body.Text("tid")) is not { } known || !TrackerReport.IsDevice(known))
            return (null, new(InputCodes.InvalidHeader, "X-Limit-D", "X-Limit-U and X-Limit-D must name user and device, with at most 128 characters, none of them a control character."));
        if (body.Number("lat") is not { } latitude || body.Number("lon") is not { } longitude)
            return (null, new(InputCodes.MissingField, "$.lat", "lat and lon must give degrees."));
        if (body.Number("tst") is not { } seconds || TrackerInstant.OfUnix(seconds) is not { } at)
            return (null, new(InputCodes.InvalidInstant, "$.tst", "tst must be Unix seconds between 1970 and 2200."));
        return (new TrackerReport(known, [new Breadcrumb(new(latitude, longitude), at, body.Positive("acc"), body.Positive("vel"), body.Positive("cog"))]), null);
    }
}
