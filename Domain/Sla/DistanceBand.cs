namespace Dispatch.Domain.Sla;

/// <summary>How far a site is from its station, as a policy counts (R-SLA-1).</summary>
/// <param name="UpToKilometres">The end of the band, inclusive; 0 for the urban area.</param>
[GenerateSerializer, Immutable]
public readonly record struct DistanceBand(int UpToKilometres)
{
    public static DistanceBand Urban => default;
}
