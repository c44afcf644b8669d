using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>
/// Which orders of a territory are one trip at one moment, which is one stop of its plan (R-TRIP-1): what somebody has or was asked, as
/// they were told; the rest as gathered.
/// </summary>
internal sealed class TerritoryTrips
{
    private const double MetresPerDegree = 111_000;
    private readonly Territory territory;
    private readonly DispatchRules rules;
    private readonly DateTimeOffset at;
    private readonly TimeSpan? longest;
    private readonly Dictionary<string, ImmutableArray<TripStop>> along = [];
    private readonly HashSet<string> following = [];
    private readonly HashSet<string> held = [];
    private readonly HashSet<string> gathered = [];

    /// <param name="open">Orders with a site.</param>
    /// <param name="asked">A job that is asked about and is none of these; null when none is.</param>
    /// <param name="alone">Orders that take nothing along now, because that would be too much.</param>
    /// <param name="longest">What is longer goes on in another shift and takes nothing along; null when nothing does.</param>
    public TerritoryTrips(
        Territory territory,
        IReadOnlyList<OpenOrder> open,
        TripWork? asked,
        DispatchState state,
        ImmutableHashSet<string> alone,
        TimeSpan? longest,
        DateTimeOffset at,
        DispatchRules rules)
    {
        (this.territory, this.rules, this.longest, this.at) = (territory, rules, longest, at);
        foreach (var trip in open.Where(
            order => order.Booking?.Trip is not null && order.Status is WorkOrderStatus.Accepted or WorkOrderStatus.EnRoute)
            .GroupBy(order => order.Booking!.Trip!.Id))
            Told(trip.OrderBy(order => order.Status != WorkOrderStatus.EnRoute).ThenBy(order => order.Booking!.Trip!.Until(new(order.Id)))
                .ToList());
        foreach (var order in open)
            if (Party(order, state) is { } party) Follow(order.Id, [.. party.Skip(1).Where(stop => IsFree(stop.Order.Value))]);
        Gather(open, asked, state, alone);
    }

    /// <summary>What goes along with a leading order, in order of work; empty for others.</summary>
    public ImmutableArray<TripStop> With(string leader) => along.GetValueOrDefault(leader, []);

    public int SecondsWith(string leader) => (int)With(leader).Sum(stop => stop.Takes.TotalSeconds);

    /// <summary>What goes along with it was found just now, and nobody was told.</summary>
    public bool IsGathered(string leader) => gathered.Contains(leader);

    /// <summary>It is done with another order: it is no stop of its own.</summary>
    public bool Follows(string order) => following.Contains(order);

    /// <summary>Planned work that waits for what somebody is to do at its machine.</summary>
    public bool IsHeld(string order) => held.Contains(order);

    /// <summary>What was offered, or decided on and not offered yet, as one trip; null for anything else.</summary>
    private ImmutableArray<TripStop>? Party(OpenOrder order, DispatchState state)
    {
        if (order.Booking is not null) return null;
        if (order.Offers.LastOrDefault(offer => offer.State == OfferState.Pending) is { } pending) return pending.Party;
        return IsUnderWay(order, state) ? state.Orders[order.Id].Party : null;
    }

    private void Told(List<OpenOrder> orders) => Follow(orders[0].Id,
    [
        .. orders.Skip(1).Select(order => new TripStop(
            new(order.Id), order.File.Machine, territory.Expected(order),
            order.Booking!.Trip!.Stops.First(stop => stop.Order.Value == order.Id).Way)),
    ]);

    private void Follow(string leader, ImmutableArray<TripStop> stops)
    {
        if (stops.IsEmpty) return;
        along[leader] = stops;
        foreach (var stop in stops) following.Add(stop.Order.Value);
    }

    private void Gather(string leader, ImmutableArray<TripStop> stops)
    {
        if (!stops.IsEmpty) gathered.Add(leader);
        Follow(leader, stops);
    }

    private bool IsFree(string order) => territory.Orders.GetValueOrDefault(order) is { Booking: null } && !following.Contains(order);

    private void Gather(IReadOnlyList<OpenOrder> open, TripWork? asked, DispatchState state, ImmutableHashSet<string> alone)
    {
        var free = open.Where(order => order.Booking is null && !following.Contains(order.Id) && order.Requirements.IsPlain)
            .Select(order => (Order: order, Work: Work(order))).ToList();
        var machines = free.ToLookup(one => one.Work.Machine!.Value, one => one.Work);
        var planned = free.Where(one => one.Work is { IsPlanned: true, IsPrepared: true })
            .ToLookup(one => Strip(one.Work), one => one.Work);
        var leaders = free.Select(one => (one.Work, IsTold: one.Work.IsAsked || IsUnderWay(one.Order, state)));
        if (asked is not null) leaders = leaders.Append((asked, false));
        foreach (var (leader, isTold) in leaders.OrderBy(one => one.Work.Rank).ThenBy(one => one.Work.Order.Value, StringComparer.Ordinal))
        {
            if (following.Contains(leader.Order.Value)) continue;
            var here = leader.Machine is { } machine ? machines[machine] : [];
            var near = Enumerable.Range(Strip(leader) - 1, 3).SelectMany(strip => planned[strip]);
            if (isTold || leader.Lasts > longest || alone.Contains(leader.Order.Value)) Hold(Gathering.Here(leader, here));
            else Gather(leader.Order.Value, Gathering.Along(
                leader, here.Concat(near).Distinct().Where(work => !following.Contains(work.Order.Value) && !IsAhead(work, leader)), at,
                rules.Trips));
        }

        foreach (var order in open)
            if (order.Booking is not null) Hold(Gathering.Here(Work(order), machines[order.File.Machine]));
    }

    /// <summary>Sites within reach of each other are in the same strip from west to east or in neighbouring ones.</summary>
    private int Strip(TripWork work) => (int)double.Floor(work.Site!.Value.Latitude * MetresPerDegree / double.Max(1, rules.Trips.Metres));

    /// <summary>Planned work at a machine where somebody comes anyway joins them there, or is planned when they are done.</summary>
    private void Hold(IEnumerable<TripStop> stops)
    {
        foreach (var stop in stops)
            if (territory.Orders[stop.Order.Value] is { IsPlanned: true, IsPrepared: true } && !following.Contains(stop.Order.Value))
                held.Add(stop.Order.Value);
    }

    private bool IsUnderWay(OpenOrder order, DispatchState state) =>
        state.Orders.GetValueOrDefault(order.Id)?.IsUnderWay(order.Offers.Length, at) is true;

    private static bool IsAhead(TripWork work, TripWork leader) => work.IsAt(leader.Machine) && !leader.Leads(work);

    private TripWork Work(OpenOrder order) => TripWork.Of(
        new(order.Id), order.File, order.Severity, order.Urgency, order.Preparation,
        order.Offers.Any(offer => offer.State == OfferState.Pending), territory.Expected(order));
}
