using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Sla;

/// <summary>What is promised under some contracts, or where no contract says otherwise.</summary>
/// <param name="Contracts">Whose jobs it is for; empty for all jobs, as far as their contract's own policy does not promise the same
/// clock.</param>
public sealed record SlaPolicy(string Id, ImmutableArray<string> Contracts, ImmutableArray<SlaLine> Lines)
{
    private static readonly SlaScope Repairs = SlaScope.All with { Works = [WorkOrderType.Repair] };
    private static readonly SlaScope MakersFaults = Repairs with { OnMakersSide = true };
    private static readonly SlaScope Emergencies = Repairs with { Urgencies = [Urgency.Emergency] };

    private static readonly ImmutableArray<TimeSpan> Bands = [Hours(2), Hours(6), Hours(8), Hours(10)];

    /// <summary>
    /// R-SLA-1 to R-SLA-3, R-SEV-1, R-FSR-4. Assumptions: they are about repairs, not about planned work; "at once" is 10 min; beyond the
    /// table 2 h more per further band; levels differ by their warning point, and outside warranty by their time.
    /// </summary>
    public static SlaPolicy Shipped { get; } = new(
        "standard",
        [],
        [
            .. Level(1, 0.5, 1), .. Level(2, 0.6, 1), .. Level(3, 0.75, 1.5), .. Level(4, 0.9, 3),
            SlaLine.Of(ClockKind.Respond, ClockStart.Receipt, TimeSpan.FromMinutes(30), Emergencies),
            SlaLine.Of(ClockKind.Dispatch, ClockStart.Receipt, Hours(2), Emergencies),
            SlaLine.Of(ClockKind.Resolve, ClockStart.Receipt, Hours(4), Emergencies) with { GrantsLoaner = true },
            SlaLine.Of(ClockKind.Arrange, ClockStart.Receipt, Hours(2), Repairs),
            SlaLine.Of(ClockKind.Arrange, ClockStart.Receipt, TimeSpan.FromMinutes(10), Emergencies),
            SlaLine.Of(ClockKind.Arrange, ClockStart.Transfer, Hours(2), Repairs),
            SlaLine.Of(ClockKind.Arrange, ClockStart.Transfer, TimeSpan.FromMinutes(10), Emergencies),
            SlaLine.Of(ClockKind.Supervise, ClockStart.Assignment, Hours(4), Repairs),
            SlaLine.Of(ClockKind.CallBack, ClockStart.VisitEnded, Hours(24), SlaScope.All),
        ]);

    /// <summary>
    /// Contracts to choose from (R-SLA-4); what they do not promise the policy for all does. Assumption: 7x24 responds in 30 min.
    /// </summary>
    public static ImmutableArray<SlaPolicy> ShippedContracts { get; } =
    [
        new("remote-7x24", ["remote-7x24"], [SlaLine.Of(ClockKind.Respond, ClockStart.Receipt, TimeSpan.FromMinutes(30), SlaScope.All)]),
        new("on-site-24h", ["on-site-24h"],
            [
                SlaLine.Of(ClockKind.Arrive, ClockStart.Receipt, Hours(24), MakersFaults),
                SlaLine.Of(ClockKind.Resolve, ClockStart.Receipt, Hours(24), MakersFaults),
            ]),
        new("contact-24h", ["contact-24h"], [SlaLine.Of(ClockKind.Contact, ClockStart.Receipt, Hours(24), SlaScope.All)]),
    ];

    /// <summary>
    /// The band's time in warranty and in any emergency; outside, so many times that, at most the longer of 24 h and the band.
    /// </summary>
    private static IEnumerable<SlaLine> Level(int severity, double warnShare, double stretch)
    {
        var arrive = SlaLine.Of(ClockKind.Arrive, ClockStart.Receipt, TimeSpan.Zero, Repairs with { Severities = [severity] }) with
        {
            ByBand = Bands,
            PerFurtherBand = Hours(2),
            WarnShare = warnShare,
        };
        yield return arrive with { Scope = arrive.Scope with { UnderWarranty = true } };
        yield return arrive with { Scope = arrive.Scope with { Urgencies = [Urgency.Emergency] } };
        yield return arrive with { Scope = arrive.Scope with { UnderWarranty = false }, Stretch = stretch };
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}

/// <summary>One promise of a policy.</summary>
/// <param name="Within">In hours that count; used where <paramref name="ByBand"/> is empty.</param>
/// <param name="WarnShare">The share of the time after which is warned, above 0; 1 means never.</param>
/// <param name="ByBand">The time for each distance band, the urban area first; where the distance is not known, nothing is
/// promised.</param>
/// <param name="PerFurtherBand">What each band beyond the last of <paramref name="ByBand"/> adds.</param>
/// <param name="GrantsLoaner">Whether an equipment of the same level is owed when the promise is broken (R-LOAN-1).</param>
public sealed record SlaLine(
    ClockKind Clock,
    ClockStart Start,
    TimeSpan Within,
    ImmutableArray<TimeSpan> ByBand,
    TimeSpan PerFurtherBand,
    ClockHours Hours,
    double WarnShare,
    bool GrantsLoaner,
    SlaScope Scope)
{
    /// <summary>So many times the band's time are promised, 1 to 100.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>At most, unless the band alone gives longer.</summary>
    public TimeSpan StretchedAtMost { get; init; } = TimeSpan.FromHours(24);

    public static SlaLine Of(ClockKind clock, ClockStart start, TimeSpan within, SlaScope scope) =>
        new(clock, start, within, [], TimeSpan.Zero, ClockHours.AroundTheClock, 0.75, false, scope);

    /// <param name="band">Which distance band, 0 for the urban area; null when not known.</param>
    internal ClockTarget? TargetFor(ClockTerms terms, int? band, string policy) =>
        Scope.Includes(terms) && WithinFor(band) is { } within ? new(Clock, Start, within, Hours, WarnShare, GrantsLoaner, policy) : null;

    private TimeSpan? WithinFor(int? band)
    {
        if (ByBand.IsEmpty) return Within;
        if (band is not { } n) return null;
        var time = n < ByBand.Length ? ByBand[n] : ByBand[^1] + (PerFurtherBand * (n - ByBand.Length + 1));
        var (stretched, most) = (time * Stretch, time > StretchedAtMost ? time : StretchedAtMost);
        return stretched > most ? most : stretched;
    }
}

/// <summary>To which jobs a promise applies; an empty list or null does not narrow it.</summary>
/// <param name="Severities">1..4.</param>
/// <param name="UnderWarranty">A warranty that is not known promises like a covered one (R-SLA-1).</param>
public sealed record SlaScope(
    ImmutableArray<int> Severities, ImmutableArray<Urgency> Urgencies, ImmutableArray<WorkOrderType> Works, bool? UnderWarranty)
{
    public static SlaScope All { get; } = new([], [], [], null);

    /// <summary>
    /// Only faults that are, or are not, on the maker's side; one that nobody decided on promises like the maker's (assumption).
    /// </summary>
    public bool? OnMakersSide { get; init; }

    public bool Includes(ClockTerms terms) =>
        (Severities.IsEmpty || Severities.Contains(terms.Severity))
        && (Urgencies.IsEmpty || Urgencies.Contains(terms.Urgency))
        && (Works.IsEmpty || Works.Contains(terms.Work))
        && (UnderWarranty is null || UnderWarranty == (terms.UnderWarranty ?? true))
        && (OnMakersSide is null || OnMakersSide == (terms.OnMakersSide ?? true));
}
