using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Coverage;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>Which parts of a plan become promises now, and which orders need a person.</summary>
internal sealed class Choosing(TerritoryPicture picture, WorkingPlan<TravelTable> plan, TravelTable travel, Territory territory, ImmutableArray<CoverageArea> areas, string provider, DispatchOptions options)
{
    private readonly Announcing announcing = new(options.OfferAhead, options.OfferWithin);

    public ImmutableArray<DispatchEvent> Decide(DispatchState state) =>
    [
        .. state.Orders.Keys.Where(IsSettled).Select(order => new OrderSettled(new(order), picture.At)),
        .. territory.Orders.Values.Where(order => order is { Status: WorkOrderStatus.Open, File.Site: not null })
            .OrderBy(order => order.Severity).ThenBy(order => order.File.ReceivedAt)
            .Select(order => About(order, state.Orders.GetValueOrDefault(order.Id))).OfType<DispatchEvent>(),
    ];

    private bool IsSettled(string order) => territory.Orders.GetValueOrDefault(order) is not { Booking: null };

    private DispatchEvent? About(WorkOrderRow order, Standing? standing)
    {
        if (picture.JobOf(order.Id) is not { } job || standing?.IsUnderWay(order.Offers.Length, picture.At) is true) return null;
        var attempt = (standing?.Attempt ?? 0) + 1;
        if (plan.TechnicianOf(job) is not { } technician)
            return MayNeedPerson(order, standing, NobodyReason.NobodyCan) ? Nobody(order, job, attempt, NobodyReason.NobodyCan) : null;
        if (order.Offers.Count(offer => offer.State is OfferState.Rejected or OfferState.Expired) >= options.MaximumOffers)
            return MayNeedPerson(order, standing, NobodyReason.NobodyAccepts) ? Nobody(order, job, attempt, NobodyReason.NobodyAccepts) : null;
        return IsDue(order, job, technician) ? Chosen(order, job, technician, attempt) : null;
    }

    /// <summary>Nobody is woken for planned work, and nobody twice for the same.</summary>
    private static bool MayNeedPerson(WorkOrderRow order, Standing? standing, NobodyReason reason) =>
        !DispatchOptions.IsPlanned(order.File.Type) && (standing?.Nobody, standing?.OffersBefore) != (reason, order.Offers.Length);

    private bool IsDue(WorkOrderRow order, int job, int technician)
    {
        var isPlanned = DispatchOptions.IsPlanned(order.File.Type);
        var isEmergency = order.Severity == 1 || order.Urgency == Urgency.Emergency;
        if (isPlanned && !(order.Preparation is { ContactedAt: not null, MaterialsReady: true })) return false;
        var route = plan.RouteOf(technician);
        var position = route.IndexOf(job);
        var isBehindUnanswered = route.Take(position).Skip(plan.Problem.Technicians[technician].Committed.Length).Any();
        if (isBehindUnanswered && !isEmergency) return false;
        var before = position == 0 ? plan.Problem.Technicians[technician].Place : plan.Jobs[route[position - 1]].Place;
        var departs = plan.StartsAt(job)!.Value - travel.Seconds(before, plan.Jobs[job].Place);
        return announcing.IsDue(picture.Instant(departs), order.File.ReceivedAt, isPlanned, isEmergency, picture.At);
    }

    private TechnicianChosen Chosen(WorkOrderRow order, int job, int technician, int attempt)
    {
        var from = plan.StartsAt(job)!.Value;
        var isEmergency = order.Severity == 1 || order.Urgency == Urgency.Emergency;
        return new TechnicianChosen(
            new(order.Id),
            attempt,
            new TechnicianId(plan.Problem.Technicians[technician].Id),
            picture.Instant(from),
            picture.Instant(from + int.Max(1, plan.Jobs[job].Duration)),
            picture.At + (isEmergency ? options.EmergencyOfferLasts : options.OfferLasts),
            order.Offers.Length,
            Explain(job) with { Gaps = Gaps(technician) },
            picture.At);
    }

    private NobodyChosen Nobody(WorkOrderRow order, int job, int attempt, NobodyReason reason) =>
        new(new(order.Id), attempt, reason, order.Offers.Length, Explain(job), picture.At);

    private Explanation Explain(int job)
    {
        var (technician, position) = plan.TechnicianOf(job) is { } holder ? (holder, plan.RouteOf(holder).IndexOf(job)) : (-1, -1);
        plan.Remove(job);
        var explanation = Explaining.Explain(picture, plan, job, provider, options.ExplainedCandidates);
        if (technician >= 0) plan.Insert(job, technician, position);
        return explanation;
    }

    /// <summary>Free is who has nothing to do, besides the one just chosen.</summary>
    private ImmutableArray<CoverageGap> Gaps(int chosen) => CoverageCheck.Gaps(
        areas,
        [
            .. Enumerable.Range(0, picture.Crew.Length)
                .Where(t => t != chosen && plan.Problem.Technicians[t].ReadyAt == 0 && plan.RouteOf(t).IsEmpty)
                .Select(t => new FreeTechnician(plan.Problem.Technicians[t].Id, plan.Problem.Technicians[t].Place)),
        ],
        travel);
}
