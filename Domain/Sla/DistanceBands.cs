using System.Collections.Immutable;

namespace Dispatch.Domain.Sla;

/// <summary>How distances are counted (R-SLA-1).</summary>
/// <param name="UpToKilometres">The ends of the bands beyond the urban area, inclusive, rising.</param>
/// <param name="FurtherKilometres">The width of the bands beyond the last one.</param>
/// <param name="DetourFactor">By how much a road is longer than the great circle, 1 or more; used where no routing service tells the
/// distance.</param>
public sealed record DistanceBands(ImmutableArray<int> UpToKilometres, int FurtherKilometres, double DetourFactor)
{
    /// <summary>200, 300 and 400 km; beyond them every 100 km begun; roads 1.3 times as long as the great circle (assumptions).</summary>
    public static DistanceBands Default { get; } = new([200, 300, 400], 100, 1.3);

    /// <summary>The band of a site outside the urban area.</summary>
    public DistanceBand Of(double kilometres)
    {
        foreach (var end in UpToKilometres)
            if (kilometres <= end) return new(end);
        var last = UpToKilometres[^1];
        return new(last + (FurtherKilometres * (int)Math.Ceiling((kilometres - last) / FurtherKilometres)));
    }

    /// <summary>How many bands are nearer; 0 for the urban area.</summary>
    internal int IndexOf(DistanceBand band)
    {
        var nearer = UpToKilometres.Count(end => end < band.UpToKilometres);
        var beyond = band.UpToKilometres - UpToKilometres[^1];
        return band == DistanceBand.Urban ? 0 : beyond <= 0 ? nearer + 1 : nearer + (int)Math.Ceiling((double)beyond / FurtherKilometres);
    }
}
