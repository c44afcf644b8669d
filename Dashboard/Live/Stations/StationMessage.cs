using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Live.Messages;

namespace Dispatch.Live.Stations;

/// <param name="Territory">Corners as longitude, latitude, longitude, latitude, ...; the first is not repeated.</param>
public sealed record StationMessage(
    string Id,
    string Name,
    string Country,
    string TimeZone,
    PlaceMessage Location,
    ImmutableArray<double> Territory,
    ImmutableArray<double>? Urban)
{
    internal static StationMessage Of(StationRow row) => new(
        row.Id,
        row.Name,
        row.Country,
        row.TimeZone,
        PlaceMessage.Of(row.Location),
        Flat(row.Territory),
        row.Urban is null ? null : Flat(row.Urban));

    private static ImmutableArray<double> Flat(GeoPolygon polygon) =>
        [.. PolygonRules.Unrolled(polygon).SelectMany(corner => new[] { corner.Longitude, corner.Latitude })];
}
