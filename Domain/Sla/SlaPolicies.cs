using System.Collections.Immutable;

namespace Dispatch.Domain.Sla;

/// <summary>The catalogue of policies (R-SLA-4).</summary>
public sealed class SlaPolicies
{
    private readonly ImmutableArray<SlaPolicy> policies;

    /// <exception cref="ArgumentException">The catalogue breaks a rule of <see cref="SlaPolicyRules"/>.</exception>
    public SlaPolicies(ImmutableArray<SlaPolicy> policies, DistanceBands bands)
    {
        var problems = SlaPolicyRules.Problems(policies, bands);
        if (!problems.IsEmpty) throw new ArgumentException(string.Join(' ', problems), nameof(policies));
        this.policies = policies;
        Bands = bands;
    }

    public static SlaPolicies Shipped { get; } = new(With([]), DistanceBands.Default);

    public DistanceBands Bands { get; }

    /// <summary>
    /// These, and beside them those shipped: the one for all where none of these is, and the contracts whose id and name are free.
    /// </summary>
    public static ImmutableArray<SlaPolicy> With(ImmutableArray<SlaPolicy> own) =>
    [
        .. own,
        .. own.Any(p => p.Contracts.IsEmpty) ? Array.Empty<SlaPolicy>() : [SlaPolicy.Shipped],
        .. SlaPolicy.ShippedContracts.Where(shipped => !own.Any(p => p.Id == shipped.Id || p.Contracts.Intersect(shipped.Contracts).Any())),
    ];

    /// <summary>
    /// At most one target for each clock and start. A contract's policy goes before the one for all; of several promises of one policy that
    /// apply, the shortest holds.
    /// </summary>
    public ImmutableArray<ClockTarget> TargetsFor(ClockTerms terms)
    {
        var band = terms.Site is { } site ? Bands.IndexOf(site.Band) : (int?)null;
        var own = policies.Where(p => terms.Contract is { } contract && p.Contracts.Contains(contract)).SelectMany(Promised);
        var common = policies.Where(p => p.Contracts.IsEmpty).SelectMany(Promised);
        return [.. own.Concat(common).GroupBy(t => (t.Clock, t.Start))
            .Select(g => g.Where(t => t.Policy == g.First().Policy).MinBy(t => t.Within)!)];

        IEnumerable<ClockTarget> Promised(SlaPolicy policy) =>
            policy.Lines.Select(line => line.TargetFor(terms, band, policy.Id)).OfType<ClockTarget>();
    }
}
