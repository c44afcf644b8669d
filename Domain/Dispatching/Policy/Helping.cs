using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Decision = Dispatch.Domain.Deciding.Decision<Dispatch.Domain.Dispatching.Decisions.DispatchEvent>;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>
/// How territories help each other: bids are messages answered by messages, and all of it is idempotent by order and attempt.
/// </summary>
public static class Helping
{
    /// <param name="until">First instant at which the answer is of no use any more, UTC.</param>
    /// <param name="explanation">Of the job, in this territory's plan.</param>
    /// <param name="isOffered">Whether this territory lets the engine send its technicians.</param>
    /// <param name="lasts">Expected time on site.</param>
    /// <param name="holds">How long a bid holds after the asker stopped waiting.</param>
    public static Decision Answer(
        DispatchState state,
        WorkOrderId order,
        int attempt,
        StationId asker,
        JobQuestion question,
        DateTimeOffset until,
        StationId station,
        Explanation explanation,
        bool isOffered,
        TimeSpan lasts,
        TimeSpan holds,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(explanation);
        if (state.Holds.TryGetValue(order.Value, out var hold) && hold.Attempt >= attempt) return Decision.Nothing;
        var best = explanation.OnShift;
        var bid = best is null || !isOffered || now >= until
            ? null
            : new Bid(station, new TechnicianId(best.Technician), best.ArrivesAt!.Value, best.ArrivesAt.Value + lasts);
        return new HelpAnswered(order, attempt, asker, question, bid, until + holds, explanation, now);
    }

    /// <summary>
    /// Whether neighbours are asked: nobody of one's own is in time, and somebody waits for it. For an emergency also where one's own is in
    /// time and far: a neighbour may be much nearer (R-SEV-2).
    /// </summary>
    /// <param name="own">When one's own choice begins on site, UTC; null when nobody can.</param>
    /// <param name="dueBy">UTC; null when no clock runs.</param>
    /// <param name="now">UTC.</param>
    /// <param name="far">From when on one's own choice for an emergency counts as far.</param>
    public static bool IsCalledFor(
        WorkOrderType type, bool isEmergency, DateTimeOffset? own, DateTimeOffset? dueBy, DateTimeOffset now, TimeSpan far) =>
        !WorkKinds.IsPlanned(type) && (own is null || own > dueBy || (isEmergency && own > now + far));

    /// <summary>Which of the neighbours' answers the engine would take instead of its own choice; null when none.</summary>
    /// <param name="gain">How much earlier a neighbour has to be that is late, too.</param>
    public static Bid? Taken(
        Explanation own, IEnumerable<(StationId Station, Explanation Explanation)> answers, TimeSpan gain, bool isEmergency)
    {
        ArgumentNullException.ThrowIfNull(own);
        ImmutableArray<Bid> bids =
        [
            .. answers.Where(answer => answer.Explanation.OnShift is not null).Select(answer => new Bid(
                answer.Station,
                new TechnicianId(answer.Explanation.OnShift!.Technician),
                answer.Explanation.OnShift.ArrivesAt!.Value,
                answer.Explanation.OnShift.ArrivesAt.Value)),
        ];
        return new Help([], bids, DateTimeOffset.MinValue, false).WorthTaking(own.Choice?.ArrivesAt, own.DueBy, gain, isEmergency);
    }

    public static Decision Receive(DispatchState state, WorkOrderId order, int attempt, StationId neighbour, Bid? bid, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Orders.GetValueOrDefault(order.Value) is { Help: { IsOver: false } help } standing && standing.Attempt == attempt
            && help.Waiting.Contains(neighbour)
            ? new BidReceived(order, attempt, neighbour, bid, now)
            : Decision.Nothing;
    }

    /// <summary>A bid that holds no more leads to no offer: the asker decides anew when its wait for the answer is over.</summary>
    public static Decision Award(
        DispatchState state, WorkOrderId order, int attempt, int offersBefore, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Holds.TryGetValue(order.Value, out var hold) && hold.Attempt == attempt && now < hold.Until
            ? new TechnicianChosen(
                order, attempt, hold.Bid.Technician, hold.Bid.From, hold.Bid.To, expiresAt, offersBefore, hold.Explanation, now)
            : Decision.Nothing;
    }

    public static Decision Release(DispatchState state, WorkOrderId order, int attempt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Holds.TryGetValue(order.Value, out var hold) && hold.Attempt == attempt
            ? new BidReleased(order, attempt, now)
            : Decision.Nothing;
    }
}
