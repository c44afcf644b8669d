using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Sla;

/// <summary>Where the site lies, frozen at intake as evidence for what was promised (R-SLA-1).</summary>
/// <param name="DistanceKm">From the station to the site, by road or estimated.</param>
/// <param name="Provider">The routing service; null when none was asked or none answered.</param>
/// <param name="Station">From which was measured.</param>
[GenerateSerializer, Immutable]
public sealed record SiteEvidence(DistanceBand Band, double DistanceKm, DistanceMethod Method, string? Provider, StationId Station);
