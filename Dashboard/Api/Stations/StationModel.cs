using Dispatch.Api.Geography;
using Dispatch.Grains.Interfaces.Views.Stations;

namespace Dispatch.Api.Stations;

/// <inheritdoc cref="StationInput"/>
/// <param name="ClosedAt">Since when it works no more; null while it does.</param>
public sealed record StationModel(
    string Id, string Name, string Country, string TimeZone, Coordinates Location, GeoJsonPolygon Territory, GeoJsonPolygon? Urban, DateTimeOffset? ClosedAt)
{
    public static StationModel Of(StationRow row) => new(
        row.Id,
        row.Name,
        row.Country,
        row.TimeZone,
        new(row.Location.Latitude, row.Location.Longitude),
        GeoJsonPolygon.Of(row.Territory),
        row.Urban is { } urban ? GeoJsonPolygon.Of(urban) : null,
        row.ClosedAt);
}
