using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Coverage;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>Which parts of a plan become promises now, and which orders need a person.</summary>
internal sealed class Choosing(
    TerritoryPicture picture,
    WorkingPlan<Ways> plan,
    Ways travel,
    Territory territory,
    ImmutableArray<CoverageArea> areas,
    ImmutableArray<StationId> neighbours,
    string provider,
    DispatchOptions options)
{
    private readonly Announcing announcing = new(options.OfferAhead, options.OfferWithin);

    public ImmutableArray<DispatchEvent> Decide(DispatchState state) =>
    [
        .. state.Orders.Where(decided => IsSettled(decided.Key)).SelectMany(decided => Settled(decided.Key, decided.Value)),
        .. territory.Orders.Values.Where(order => order is { Status: WorkOrderStatus.Open, File.Site: not null })
            .Select(order => (Order: order, Event: About(order, state.Orders.GetValueOrDefault(order.Id))))
            .Where(about => about.Event is not null)
            .OrderBy(about => about.Order.Severity).ThenBy(about => about.Order.File.ReceivedAt)
            .Select(about => about.Event!),
    ];

    private bool IsSettled(string order) => territory.Orders.GetValueOrDefault(order) is not { Booking: null };

    private IEnumerable<DispatchEvent> Settled(string order, Standing standing)
    {
        if (territory.Orders.GetValueOrDefault(order)?.Booking is not null)
            foreach (var later in standing.Yielding)
                if (Postponed(later, order) is { } postponed) yield return postponed;
        yield return new OrderSettled(new(order), picture.At);
    }

    private WorkPostponed? Postponed(string order, string emergency)
    {
        if (picture.JobOf(order) is not { } job || plan.StartsAt(job) is not { } start || territory.Orders[order].Booking?.From is not { } promised) return null;
        var from = picture.Instant(start);
        return from > promised ? new(new(order), new(emergency), from, from + territory.Expected(territory.Orders[order]), picture.At) : null;
    }

    private DispatchEvent? About(WorkOrderRow order, Standing? standing)
    {
        if (picture.JobOf(order.Id) is not { } job || standing?.IsUnderWay(order.Offers.Length, picture.At) is true) return null;
        var attempt = (standing?.Attempt ?? 0) + 1;
        if (Help(order, job, standing, attempt) is var (isAwaited, help) && (isAwaited || help is not null)) return help;
        if (plan.TechnicianOf(job) is not { } technician)
            return MayNeedPerson(order, standing, NobodyReason.NobodyCan) ? Nobody(order, job, attempt, NobodyReason.NobodyCan) : null;
        if (order.Offers.Count(offer => offer.State is OfferState.Rejected or OfferState.Expired) >= options.MaximumOffers)
            return MayNeedPerson(order, standing, NobodyReason.NobodyAccepts) ? Nobody(order, job, attempt, NobodyReason.NobodyAccepts) : null;
        return IsDue(order, job, technician) ? Chosen(order, job, technician, attempt) : null;
    }

    /// <summary>Where nobody of the territory meets the clock, the neighbours are asked, once for each order.</summary>
    private (bool IsAwaited, DispatchEvent? Event) Help(WorkOrderRow order, int job, Standing? standing, int attempt)
    {
        if (standing?.Help is { IsOver: true } || DispatchOptions.IsPlanned(order.File.Type)) return default;
        var due = plan.Jobs[job].DueBy;
        var own = plan.StartsAt(job);
        if (standing?.Help is null)
            return neighbours.IsEmpty || (own is not null && (due is null || own <= due)) ? default : (false, Asked(order, attempt));
        if (standing.Help.IsAwaited(picture.At)) return (true, null);
        var bid = standing.Help.WorthTaking(own is { } mine ? picture.Instant(mine) : null, due is { } by ? picture.Instant(by) : null, options.HelpGains);
        return bid is null ? default : (false, new BidTaken(
            new(order.Id),
            standing.Attempt,
            bid,
            [.. standing.Help.Bids.Where(other => other != bid).Select(other => other.Station)],
            picture.At + Lasts(order),
            order.Offers.Length,
            Explain(job),
            picture.At));
    }

    private HelpAsked Asked(WorkOrderRow order, int attempt) => new(
        new(order.Id),
        attempt,
        neighbours,
        new JobQuestion(
            order.Id,
            order.File.Type,
            order.File.Site!.Value,
            order.Severity,
            order.ArriveBy,
            territory.Expected(order))
        { Requirements = order.Requirements },
        picture.At + options.HelpWithin,
        order.Offers.Length,
        picture.At);

    private TimeSpan Lasts(WorkOrderRow order) => IsEmergency(order) ? options.EmergencyOfferLasts : options.OfferLasts;

    private static bool IsEmergency(WorkOrderRow order) => order.Severity == 1 || order.Urgency == Urgency.Emergency;

    /// <summary>Nobody is woken for planned work, and nobody twice for the same.</summary>
    private static bool MayNeedPerson(WorkOrderRow order, Standing? standing, NobodyReason reason) =>
        !DispatchOptions.IsPlanned(order.File.Type) && (standing?.Nobody, standing?.OffersBefore) != (reason, order.Offers.Length);

    private bool IsDue(WorkOrderRow order, int job, int technician)
    {
        var isPlanned = DispatchOptions.IsPlanned(order.File.Type);
        if (isPlanned && !(order.Preparation is { ContactedAt: not null, MaterialsReady: true })) return false;
        var isBehindUnanswered = plan.PositionOf(job) > plan.Problem.Technicians[technician].Committed.Length;
        if (isBehindUnanswered && !IsEmergency(order)) return false;
        var before = plan.Before(job) is >= 0 and var previous ? plan.Jobs[previous].Place : plan.Problem.Technicians[technician].Place;
        var departs = plan.StartsAt(job)!.Value - travel.Seconds(before, plan.Jobs[job].Place);
        return announcing.IsDue(picture.Instant(departs), order.File.ReceivedAt, isPlanned, IsEmergency(order), picture.At);
    }

    private TechnicianChosen Chosen(WorkOrderRow order, int job, int technician, int attempt)
    {
        var from = plan.StartsAt(job)!.Value;
        return new TechnicianChosen(
            new(order.Id),
            attempt,
            new TechnicianId(plan.Problem.Technicians[technician].Id),
            picture.Instant(from),
            picture.Instant(from + int.Max(1, plan.Jobs[job].Duration)),
            picture.At + Lasts(order),
            order.Offers.Length,
            Explain(job) with { Ahead = Ahead(job, technician), Gaps = Gaps(technician) },
            picture.At);
    }

    private NobodyChosen Nobody(WorkOrderRow order, int job, int attempt, NobodyReason reason) =>
        new(new(order.Id), attempt, reason, order.Offers.Length, Explain(job), picture.At);

    private Explanation Explain(int job)
    {
        var (technician, position) = plan.TechnicianOf(job) is { } holder ? (holder, plan.PositionOf(job)) : (-1, -1);
        plan.Remove(job);
        var explanation = Explaining.Explain(picture, plan, job, provider, options.ExplainedCandidates);
        if (technician >= 0) plan.Insert(job, technician, position);
        return explanation;
    }

    /// <summary>Accepted work that is done later than planned, because this goes first.</summary>
    private ImmutableArray<string> Ahead(int job, int technician)
    {
        var route = plan.RouteOf(technician);
        return [.. route.Skip(plan.PositionOf(job) + 1).Select(later => plan.Jobs[later].Id).Where(id => territory.Orders.GetValueOrDefault(id)?.Booking is not null)];
    }

    /// <summary>Free is who has nothing to do, besides the one just chosen.</summary>
    private ImmutableArray<CoverageGap> Gaps(int chosen) => CoverageCheck.Gaps(
        areas,
        [
            .. Enumerable.Range(0, picture.Crew.Length)
                .Where(t => t != chosen && plan.Problem.Technicians[t].ReadyAt <= plan.Problem.Now && plan.RouteOf(t).IsEmpty)
                .Select(t => new FreeTechnician(plan.Problem.Technicians[t].Id, plan.Problem.Technicians[t].Place)),
        ],
        travel);
}
