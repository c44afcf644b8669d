using Dispatch.Domain.Positions;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Positions;

/// <summary>The OsmAnd protocol: fields of a query, a form or a flat JSON object.</summary>
internal static class OsmAndFields
{
    private const double KmhPerKnot = 1.852;

    /// <param name="field">The text of a field; null when it is not given.</param>
    /// <param name="now">When it was taken if the app does not say.</param>
    public static TrackerItem Read(Func<string, string?> field, DateTimeOffset now)
    {
        if ((field("device_id") ?? field("id") ?? field("deviceid")) is not { } device || !TrackerReport.IsDevice(device))
            return TrackerItem.Wrong(null, NoDevice("id"));
        var at = Given(field, "timestamp") is { } timestamp ? TrackerInstant.Parse(timestamp) : now;
        DateTimeOffset? helpAt = TrackerReport.IsHelp(field("alarm")) ? at ?? now : null;
        if (field("valid") is { } valid && (valid == "0" || valid.Equals("false", StringComparison.OrdinalIgnoreCase)) || HasNoFix(field))
            return new TrackerReport(device, []) { HelpAt = helpAt };
        if (at is null)
            return TrackerItem.Wrong(device, new(InputCodes.InvalidInstant, "timestamp", $"timestamp {TrackerInstant.Expected}."));
        var (latitude, longitude) = Given(field, "location") is { } location && location.Split(',') is [var north, var east]
            ? (TrackerJson.Number(north), TrackerJson.Number(east))
            : (TrackerJson.Number(field("lat")), TrackerJson.Number(field("lon")));
        if (latitude is not { } lat || longitude is not { } lon)
            return TrackerItem.Wrong(
                device, new(InputCodes.MissingField, "lat", "lat and lon, or location, must give degrees as decimal numbers."));
        var crumb = new Breadcrumb(
            new(lat, lon),
            at.Value,
            Positive(field("accuracy")),
            Positive(field("speed")) * KmhPerKnot,
            Positive(field("bearing") ?? field("heading")));
        return new TrackerReport(device, [crumb]) { HelpAt = helpAt };
    }

    public static InputProblem NoDevice(string path) =>
        new(InputCodes.MissingField, path, $"{path} must name the device, with at most 128 characters, none of them a control character.");

    /// <summary>Says only that the app runs, or which cells and networks it sees.</summary>
    private static bool HasNoFix(Func<string, string?> field) =>
        Given(field, "location") is null && IsNoFix(Given(field, "lat")) && IsNoFix(Given(field, "lon"));

    private static bool IsNoFix(string? degrees) => degrees is null || degrees.Equals("NaN", StringComparison.OrdinalIgnoreCase);

    private static string? Given(Func<string, string?> field, string name) =>
        field(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static double? Positive(string? text) => TrackerJson.Number(text) is >= 0 and var number ? number : null;
}
