using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What is configured rather than decided.</summary>
/// <param name="Future">How far an actor's clock may be ahead of ours.</param>
/// <param name="RejectionHolds">How long whoever rejected an order is not offered it again.</param>
/// <param name="StoppingPauses">Pauses that shift the promises (R-SLA-5): those that lie with the customer or with nobody (assumption).
/// Other pauses let the clocks run.</param>
public sealed record WorkOrderRules(
    SlaRules Sla,
    RecordCatalogue Records,
    TimeSpan Future,
    TimeSpan RejectionHolds,
    ImmutableHashSet<PauseReason> StoppingPauses,
    ImmutableDictionary<WorkOrderType, TypeRules> Types)
{
    /// <summary>A phone's report that we hear of later than this is marked as late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// An arrival that is reported from further away, of the site and of the machine, is marked and not proven (R-SLA-5).
    /// </summary>
    public double FarFromSiteKilometres { get; init; } = 2;

    /// <summary>So long before and after an arrival a machine's own position says where it was (R-SLA-1).</summary>
    public TimeSpan MachinePositionHolds { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whoever gives an order to somebody who travels longer to the site is asked to confirm it.</summary>
    public TimeSpan FarAway { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Whoever gives an order to somebody off shift whose planned shift begins later than this is asked to confirm it.</summary>
    public TimeSpan ShiftSoon { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Who takes an order along whose site is further away, in metres, is asked to confirm it (R-TRIP-1).</summary>
    public double TripMetres { get; init; } = TripRules.Default.Metres;

    /// <summary>Work can be planned by hand to begin so long ago: who looks at a proposal is not faster.</summary>
    public TimeSpan PlanGrace { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>No time is wanted, agreed or planned further ahead.</summary>
    public TimeSpan LongestAhead { get; init; } = Foresight.Longest;

    /// <summary>What a desk tells longer after it happened needs a reason and is marked (F-93).</summary>
    public TimeSpan BackdatedAfter { get; init; } = Backdating.Usual;

    /// <summary>A rating of so many stars or fewer is told to the head at once (R-CAL-2).</summary>
    public int PoorStars { get; init; } = 2;

    /// <summary>Refused: <c>wanted_passed</c>, <c>too_far_ahead</c>.</summary>
    public Rejection? Wanted(DateTimeOffset? at, DateTimeOffset now) =>
        Foresight.Problem(at, now, Future, LongestAhead, "wanted_passed", "The time wanted");

    /// <summary>Refused: <c>agreed_passed</c>, <c>too_far_ahead</c>.</summary>
    /// <param name="contactedAt">When the customer was told.</param>
    public Rejection? Agreed(DateTimeOffset? at, DateTimeOffset contactedAt) =>
        Foresight.Problem(at, contactedAt, Future, LongestAhead, "agreed_passed", "The time agreed");

    /// <summary>Refused: <c>plan_passed</c>, <c>too_far_ahead</c>.</summary>
    /// <param name="from">Begin on site as planned by hand.</param>
    /// <param name="at">When it was planned.</param>
    public Rejection? Planned(DateTimeOffset? from, DateTimeOffset at) =>
        Foresight.Problem(from, at, PlanGrace, LongestAhead, "plan_passed", "The planned begin");

    /// <summary>What the record of an order that was opened must tell.</summary>
    public RecordRules RecordOf(WorkOrderState order) =>
        Records.For(order.File!.Type, order.File.Nameplate, order.Service.Codes);

    public static WorkOrderRules Default { get; } = new(
        SlaRules.Default,
        RecordCatalogue.Shipped,
        TimeSpan.FromMinutes(5),
        TimeSpan.FromHours(24),
        [PauseReason.Customer, PauseReason.SiteInaccessible, PauseReason.Weather, PauseReason.Unsafe],
        TypeRules.Shipped);
}
