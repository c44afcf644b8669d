using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Domain.Positions;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Positions;

/// <summary>The JSON of newer Traccar clients: one location, or those that waited for reception. -1 means unknown.</summary>
internal static class OsmAndJson
{
    private const double KmhPerMetrePerSecond = 3.6;

    public static (TrackerReport? Report, InputProblem? Problem) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || body.Text("device_id") is not { } device || !TrackerReport.IsDevice(device))
            return (null, new(InputCodes.MissingField, "$.device_id", "device_id must name the device, with at most 128 characters, none of them a control character."));
        if (!body.TryGetProperty("location", out var location))
            return (null, new(InputCodes.MissingField, "$.location", "location must tell where the device is."));
        var crumbs = ImmutableArray.CreateBuilder<Breadcrumb>();
        foreach (var one in location.ValueKind == JsonValueKind.Array ? location.EnumerateArray().ToArray() : [location])
        {
            var (crumb, problem) = Crumb(one);
            if (problem is not null)
                return (null, problem);
            crumbs.Add(crumb);
        }

        return (new TrackerReport(device, crumbs.DrainToImmutable()), null);
    }

    private static (Breadcrumb Crumb, InputProblem? Problem) Crumb(JsonElement location)
    {
        if (location.ValueKind != JsonValueKind.Object || At(location) is not { } at)
            return (default, new(InputCodes.InvalidInstant, "$.location.timestamp", $"timestamp {TrackerInstant.Expected}."));
        if (!location.TryGetProperty("coords", out var coords) || coords.Number("latitude") is not { } latitude || coords.Number("longitude") is not { } longitude)
            return (default, new(InputCodes.MissingField, "$.location.coords", "coords must give latitude and longitude in degrees."));
        return (
            new Breadcrumb(new(latitude, longitude), at, coords.Positive("accuracy"), coords.Positive("speed") * KmhPerMetrePerSecond, coords.Positive("heading")),
            null);
    }

    private static DateTimeOffset? At(JsonElement location) =>
        location.Number("timestamp") is { } number ? TrackerInstant.OfUnix(number)
        : location.Text("timestamp") is { } text ? TrackerInstant.Parse(text)
        : null;
}
