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
    private static readonly SlaScope Emergencies = Repairs with { Urgencies = [Urgency.Emergency] };

    /// <summary>
    /// R-SLA-1 to R-SLA-3. Assumptions: they are about repairs, not about planned work; "at once" is 10 min; beyond the table 2 h more per
    /// further band.
    /// </summary>
    public static SlaPolicy Shipped { get; } = new(
        "standard",
        [],
        [
            SlaLine.Of(ClockKind.Arrive, ClockStart.Receipt, TimeSpan.Zero, Repairs with { UnderWarranty = true }) with
            {
                ByBand = [TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(8), TimeSpan.FromHours(10)],
                PerFurtherBand = TimeSpan.FromHours(2),
            },
            SlaLine.Of(ClockKind.Respond, ClockStart.Receipt, TimeSpan.FromMinutes(30), Emergencies),
            SlaLine.Of(ClockKind.Arrive, ClockStart.Receipt, TimeSpan.FromHours(2), Emergencies),
            SlaLine.Of(ClockKind.Resolve, ClockStart.Receipt, TimeSpan.FromHours(4), Emergencies) with { GrantsLoaner = true },
            SlaLine.Of(ClockKind.Arrange, ClockStart.Receipt, TimeSpan.FromHours(2), Repairs),
            SlaLine.Of(ClockKind.Arrange, ClockStart.Receipt, TimeSpan.FromMinutes(10), Emergencies),
            SlaLine.Of(ClockKind.Arrange, ClockStart.Transfer, TimeSpan.FromHours(2), Repairs),
            SlaLine.Of(ClockKind.Arrange, ClockStart.Transfer, TimeSpan.FromMinutes(10), Emergencies),
            SlaLine.Of(ClockKind.Supervise, ClockStart.Assignment, TimeSpan.FromHours(4), Repairs),
        ]);
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
    public static SlaLine Of(ClockKind clock, ClockStart start, TimeSpan within, SlaScope scope) =>
        new(clock, start, within, [], TimeSpan.Zero, ClockHours.AroundTheClock, 0.75, false, scope);

    /// <param name="band">Which distance band, 0 for the urban area; null when not known.</param>
    internal ClockTarget? TargetFor(ClockTerms terms, int? band, string policy) =>
        Scope.Includes(terms) && WithinFor(band) is { } within ? new(Clock, Start, within, Hours, WarnShare, GrantsLoaner, policy) : null;

    private TimeSpan? WithinFor(int? band)
    {
        if (ByBand.IsEmpty) return Within;
        if (band is not { } n) return null;
        return n < ByBand.Length ? ByBand[n] : ByBand[^1] + (PerFurtherBand * (n - ByBand.Length + 1));
    }
}

/// <summary>To which jobs a promise applies; an empty list or null does not narrow it.</summary>
/// <param name="Severities">1..4.</param>
/// <param name="UnderWarranty">A warranty that is not known promises like a covered one (R-SLA-1).</param>
public sealed record SlaScope(
    ImmutableArray<int> Severities, ImmutableArray<Urgency> Urgencies, ImmutableArray<WorkOrderType> Works, bool? UnderWarranty)
{
    public static SlaScope All { get; } = new([], [], [], null);

    public bool Includes(ClockTerms terms) =>
        (Severities.IsEmpty || Severities.Contains(terms.Severity))
        && (Urgencies.IsEmpty || Urgencies.Contains(terms.Urgency))
        && (Works.IsEmpty || Works.Contains(terms.Work))
        && (UnderWarranty is null || UnderWarranty == (terms.UnderWarranty ?? true));
}
