using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Coverage;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>Which parts of a plan become promises now, and which orders need a person.</summary>
/// <param name="neighbours">Stations to be asked for help.</param>
public sealed class Choosing<TTravel>(
    Renewal<TTravel> renewal, Territory territory, ImmutableArray<CoverageArea> areas, ImmutableArray<StationId> neighbours,
    string provider)
    where TTravel : struct, ITravel
{
    private readonly TerritoryPicture picture = renewal.Picture;
    private readonly WorkingPlan<TTravel> plan = renewal.Plan;
    private readonly DispatchRules rules = renewal.Picture.Rules;
    private readonly Announcing announcing = new(renewal.Picture.Rules.OfferAhead, renewal.Picture.Rules.OfferWithin);

    public ImmutableArray<DispatchEvent> Decide(DispatchState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. state.Orders.Where(decided => IsSettled(decided.Key)).SelectMany(decided => Settled(decided.Key, decided.Value)),
            .. territory.Orders.Values.Where(order => order is { Status: WorkOrderStatus.Open, File.Site: not null })
                .Select(order => (Order: order, Event: About(order, state.Orders.GetValueOrDefault(order.Id))))
                .Where(about => about.Event is not null)
                .OrderBy(about => about.Order.Severity).ThenBy(about => about.Order.File.ReceivedAt)
                .Select(about => about.Event!),
            .. state.Seconds.Keys.Where(order => territory.Orders.GetValueOrDefault(order) is not { Booking: not null, Second: null })
                .Select(order => new OrderSettled(new(order), picture.At)),
            .. territory.Orders.Values
                .Where(order => order is { Booking.EndedAt: null, IsForTwo: true, Second: null, Status: WorkOrderStatus.Accepted
                    or WorkOrderStatus.EnRoute })
                .Select(order => Second(order, state.Seconds.GetValueOrDefault(order.Id))).OfType<DispatchEvent>(),
        ];
    }

    /// <summary>Who comes along is booked once the first technician has accepted.</summary>
    private SecondChosen? Second(OpenOrder order, SecondStanding? standing)
    {
        if (standing?.IsUnderWay(order.Booking!.Number, picture.At) is true) return null;
        if (picture.SecondOf(order.Id) is not { } part || plan.TechnicianOf(part) is not { } technician
            || plan.Problem.Technicians[technician].IsExpected)
            return null;
        return new(new(order.Id), order.Booking!.Number, new TechnicianId(plan.Problem.Technicians[technician].Id),
            picture.At + rules.SecondHolds, picture.At);
    }

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
        if (territory.Orders.GetValueOrDefault(order)?.Booking is not { From: { } promised } booking) return null;
        var planned = picture.JobOf(order) is { } job
            ? plan.StartsAt(job) is { } start ? picture.Instant(start) : (DateTimeOffset?)null
            : renewal.Suffix().With(booking.Technician.Value).FirstOrDefault(stop => stop.Order == order)?.From;
        if (planned is not { } from) return null;
        return from > promised
            ? new(new(order), new(emergency), from, from + territory.Expected(territory.Orders[order]), picture.At)
            : null;
    }

    private DispatchEvent? About(OpenOrder order, Standing? standing)
    {
        if (picture.JobOf(order.Id) is not { } job || standing?.IsUnderWay(order.Offers.Length, picture.At) is true) return null;
        var attempt = (standing?.Attempt ?? 0) + 1;
        if (Help(order, job, standing, attempt) is var (isAwaited, help) && (isAwaited || help is not null)) return help;
        if (plan.TechnicianOf(job) is not { } technician) return NobodyCan(order, job, standing, attempt);
        if (order.Offers.Count(offer => offer.State is OfferState.Rejected or OfferState.Expired) >= rules.MaximumOffers
            && !(order.IsEmergency && IsNotAskedYet(order, technician)))
            return MayNeedPerson(order, standing, NobodyReason.NobodyAccepts)
                ? Nobody(order, attempt, NobodyReason.NobodyAccepts, Explain(job))
                : null;
        var second = picture.SecondOf(order.Id) is { } part ? plan.TechnicianOf(part) : null;
        if (plan.Problem.Technicians[technician].IsExpected || (second is { } along && plan.Problem.Technicians[along].IsExpected))
            return NotBeforeShift(order, job, standing, attempt);
        return IsDue(order, job, technician) ? Chosen(order, job, technician, attempt) : null;
    }

    /// <summary>Where nobody of the territory meets the clock, the neighbours are asked, once for each order.</summary>
    private (bool IsAwaited, DispatchEvent? Event) Help(OpenOrder order, int job, Standing? standing, int attempt)
    {
        if (standing?.Help is { IsOver: true } || order.IsPlanned || order.IsForTwo) return default;
        var due = plan.Jobs[job].DueBy is { } by ? picture.Instant(by) : (DateTimeOffset?)null;
        var own = plan.StartsAt(job) is { } start ? picture.Instant(start) : (DateTimeOffset?)null;
        if (standing?.Help is null)
            return neighbours.IsEmpty || !Helping.IsCalledFor(order.File.Type, order.IsEmergency, own, due, picture.At,
                rules.HelpEmergencyFrom) ? default : (false, Asked(order, attempt));
        if (standing.Help.IsAwaited(picture.At)) return (true, null);
        var bid = standing.Help.WorthTaking(own, due, rules.HelpGains, order.IsEmergency);
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

    private HelpAsked Asked(OpenOrder order, int attempt) => new(
        new(order.Id), attempt, neighbours, order.Question(territory.Expected(order)), picture.At
            + rules.HelpWithin, order.Offers.Length, picture.At);

    private TimeSpan Lasts(OpenOrder order) => order.IsEmergency ? rules.EmergencyOfferLasts : rules.OfferLasts;

    /// <summary>As long as there is somebody whom nobody asked, an emergency is not given up (R-SEV-2).</summary>
    private bool IsNotAskedYet(OpenOrder order, int technician) =>
        order.Offers.All(offer => offer.Technician.Value != plan.Problem.Technicians[technician].Id);

    /// <summary>Nobody is woken for planned work, and nobody twice for the same.</summary>
    private static bool MayNeedPerson(OpenOrder order, Standing? standing, NobodyReason reason) =>
        !order.IsPlanned && (standing?.Nobody, standing?.OffersBefore) != (reason, order.Offers.Length);

    private bool IsDue(OpenOrder order, int job, int technician)
    {
        if (!order.IsPrepared) return false;
        var isBehindUnanswered = plan.PositionOf(job) > plan.Problem.Technicians[technician].Committed.Length;
        if (isBehindUnanswered && !order.IsEmergency) return false;
        var before = plan.Before(job) is >= 0 and var previous ? plan.Jobs[previous].Place : plan.Problem.Technicians[technician].Place;
        var departs = plan.StartsAt(job)!.Value - renewal.Travel.Seconds(before, plan.Jobs[job].Place);
        return announcing.IsDue(picture.Instant(departs), order.File.ReceivedAt, order.IsPlanned, order.IsEmergency, picture.At);
    }

    private TechnicianChosen Chosen(OpenOrder order, int job, int technician, int attempt)
    {
        var from = plan.StartsAt(job)!.Value;
        var along = new TripChoice(territory, picture).With(order.Id, order.File.Machine, plan.Problem.Technicians[technician]);
        var lasts = int.Max(1, plan.Jobs[job].Duration - picture.SecondsAlong(job));
        var more = (int)along.Stops.Sum(stop => stop.Takes.TotalSeconds);
        return new TechnicianChosen(
            new(order.Id),
            attempt,
            new TechnicianId(plan.Problem.Technicians[technician].Id),
            picture.Instant(from),
            along.Stops.IsEmpty && picture.EndOf(plan.Jobs[job], from, technician) is var to
                && to > picture.Instant(from) ? to : picture.Instant(from + lasts + more),
            picture.At + Lasts(order),
            order.Offers.Length,
            Explain(job) with { Ahead = renewal.Ahead(job), Gaps = Gaps(technician), Along = along.Named, Behind = along.Behind },
            picture.At)
        {
            Party = along.Stops.IsEmpty
                ? null
                : [new(new(order.Id), order.File.Machine, TimeSpan.FromSeconds(lasts), TimeSpan.Zero), .. along.Stops],
        };
    }

    private NobodyChosen? NobodyCan(OpenOrder order, int job, Standing? standing, int attempt)
    {
        if (order.IsPlanned || (standing is { Nobody: NobodyReason.NobodyCan or NobodyReason.OnlyByCallOut }
            && standing.OffersBefore == order.Offers.Length))
            return null;
        var explanation = Explain(job);
        var reason = explanation.Candidates.Any(candidate => candidate.NeedsConfirmation)
            ? NobodyReason.OnlyByCallOut
            : NobodyReason.NobodyCan;
        return Nobody(order, attempt, reason, explanation);
    }

    /// <summary>Nobody is told of it before the shift begins; a person is, when that breaks a promise.</summary>
    private NobodyChosen? NotBeforeShift(OpenOrder order, int job, Standing? standing, int attempt) =>
        plan.StartsAt(job) > plan.Jobs[job].DueBy && MayNeedPerson(order, standing, NobodyReason.NotBeforeShift)
            ? Nobody(order, attempt, NobodyReason.NotBeforeShift, Explain(job))
            : null;

    private NobodyChosen Nobody(OpenOrder order, int attempt, NobodyReason reason, Explanation explanation) =>
        new(new(order.Id), attempt, reason, order.Offers.Length, explanation, picture.At);

    /// <summary>Where something gave way, as it stood before; otherwise as it stands without the job.</summary>
    private Explanation Explain(int job)
    {
        var explaining = new Explaining<TTravel>(picture, renewal.Travel, provider);
        if (renewal.AsBefore(job) is { } before) return explaining.Explain(before, job, rules.ExplainedCandidates);
        var (technician, position) = plan.TechnicianOf(job) is { } holder ? (holder, plan.PositionOf(job)) : (-1, -1);
        plan.Remove(job);
        var explanation = explaining.Explain(plan, job, rules.ExplainedCandidates);
        if (technician >= 0) plan.Insert(job, technician, position);
        return explanation;
    }

    /// <summary>Free is who has nothing to do, besides the one just chosen.</summary>
    private ImmutableArray<CoverageGap> Gaps(int chosen) => CoverageCheck.Gaps(
        areas,
        [
            .. Enumerable.Range(0, picture.Members.Length)
                .Where(t => t != chosen && picture.Members[t].IsOnDuty && plan.Problem.Technicians[t].ReadyAt <= plan.Problem.Now
                    && plan.RouteOf(t).IsEmpty)
                .Select(t => new FreeTechnician(plan.Problem.Technicians[t].Id, plan.Problem.Technicians[t].Place)),
        ],
        renewal.Travel);
}
