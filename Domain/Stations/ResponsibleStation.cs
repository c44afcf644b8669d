using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Stations;

/// <summary>Which station a place belongs to.</summary>
public static class ResponsibleStation
{
    /// <summary>The station whose territory holds the place, the nearest of them; null when none does.</summary>
    public static StationId? Of(GeoPoint place, IEnumerable<StationArea> stations) =>
        stations.Where(station => PolygonRules.Contains(station.Territory, place))
            .OrderBy(station => GreatCircle.Kilometres(station.Location, place))
            .Select(station => (StationId?)station.Station)
            .FirstOrDefault();

    /// <summary>The station whose territory holds the place, else the nearest one; null when there is none.</summary>
    public static StationId? Proposed(GeoPoint place, IReadOnlyCollection<StationArea> stations) =>
        Of(place, stations) ?? stations.OrderBy(station => GreatCircle.Kilometres(station.Location, place))
            .Select(station => (StationId?)station.Station)
            .FirstOrDefault();
}

/// <summary>A station as far as places belong to it.</summary>
public readonly record struct StationArea(StationId Station, GeoPoint Location, GeoPolygon Territory);
