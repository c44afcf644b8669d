using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Sla;

/// <summary>How far a site is (R-SLA-1).</summary>
public static class SiteSurvey
{
    /// <param name="road">What a routing service says; null when there is none or it did not answer.</param>
    public static SiteEvidence Of(StationId station, StationFile file, GeoPoint site, RoadDistance? road, DistanceBands bands)
    {
        var kilometres = road?.Kilometres ?? GreatCircle.Kilometres(file.Location, site) * bands.DetourFactor;
        var isUrban = file.Urban is { } urban && PolygonRules.Contains(urban, site);
        return new SiteEvidence(
            isUrban ? DistanceBand.Urban : bands.Of(kilometres),
            kilometres,
            isUrban ? DistanceMethod.UrbanPolygon : road is null ? DistanceMethod.GreatCircle : DistanceMethod.Road,
            road?.Provider,
            station);
    }
}

/// <param name="Provider">Which routing service said so.</param>
public sealed record RoadDistance(double Kilometres, string Provider);
