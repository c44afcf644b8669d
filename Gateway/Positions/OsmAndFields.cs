using System.Globalization;
using Dispatch.Domain.Positions;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Positions;

/// <summary>The OsmAnd protocol: fields of a query or a form.</summary>
internal static class OsmAndFields
{
    private const double KmhPerKnot = 1.852;

    /// <param name="field">The text of a field; null when it is not given.</param>
    /// <param name="now">When it was taken if the app does not say.</param>
    public static (TrackerReport? Report, InputProblem? Problem) Read(Func<string, string?> field, DateTimeOffset now)
    {
        if ((field("id") ?? field("deviceid")) is not { } device || !TrackerReport.IsDevice(device))
            return (null, new(InputCodes.MissingField, "id", "id must name the device, with at most 128 characters, none of them a control character."));
        if (field("valid") is { } valid && (valid == "0" || valid.Equals("false", StringComparison.OrdinalIgnoreCase)))
            return (new TrackerReport(device, []), null);
        var at = field("timestamp") is { } timestamp ? TrackerInstant.Parse(timestamp) : now;
        if (at is null)
            return (null, new(InputCodes.InvalidInstant, "timestamp", $"timestamp {TrackerInstant.Expected}."));
        var (latitude, longitude) = field("location") is { } location && location.Split(',') is [var north, var east]
            ? (Number(north), Number(east))
            : (Number(field("lat")), Number(field("lon")));
        if (latitude is not { } lat || longitude is not { } lon)
            return (null, new(InputCodes.MissingField, "lat", "lat and lon, or location, must give degrees as decimal numbers."));
        var crumb = new Breadcrumb(
            new(lat, lon), at.Value, Positive(field("accuracy")), Positive(field("speed")) * KmhPerKnot, Positive(field("bearing") ?? field("heading")));
        return (new TrackerReport(device, [crumb]), null);
    }

    private static double? Positive(string? text) => Number(text) is >= 0 and var number ? number : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
