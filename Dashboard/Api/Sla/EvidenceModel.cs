using Dispatch.Domain.Sla;

namespace Dispatch.Api.Sla;

/// <summary>Where the site lies, as it was found at intake (R-SLA-1).</summary>
/// <param name="BandUpToKm">The end of the distance band, inclusive; 0 for the urban area.</param>
/// <param name="Provider">The routing service; null when none was asked or none answered.</param>
/// <param name="Station">From which was measured.</param>
public sealed record EvidenceModel(int BandUpToKm, double DistanceKm, DistanceMethod Method, string? Provider, string Station)
{
    public static EvidenceModel? Of(SiteEvidence? evidence) => evidence is null
        ? null
        : new(evidence.Band.UpToKilometres, Math.Round(evidence.DistanceKm, 3), evidence.Method, evidence.Provider, evidence.Station.Value);
}
