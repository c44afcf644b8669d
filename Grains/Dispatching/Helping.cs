using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.Interfaces.Dispatching;
using Decision = Dispatch.Domain.Deciding.Decision<Dispatch.Domain.Dispatching.Decisions.DispatchEvent>;

namespace Dispatch.Grains.Dispatching;

/// <summary>How territories help each other: bids are messages answered by messages, and all of it is idempotent by order and attempt.</summary>
internal static class Helping
{
    /// <param name="explanation">Of the job, in this territory's plan.</param>
    /// <param name="isOffered">Whether this territory lets the engine send its technicians.</param>
    /// <param name="lasts">Expected time on site.</param>
    /// <param name="holds">How long a bid holds after the asker stopped waiting.</param>
    public static Decision Answer(DispatchState state, HelpWanted wanted, StationId station, Explanation explanation, bool isOffered, TimeSpan lasts, TimeSpan holds, DateTimeOffset now)
    {
        if (state.Holds.TryGetValue(wanted.Order.Value, out var hold) && hold.Attempt >= wanted.Attempt) return Decision.Nothing;
        var best = explanation.Candidates.FirstOrDefault(candidate => candidate.ArrivesAt is not null);
        var bid = best is null || !isOffered || now >= wanted.Until
            ? null
            : new Bid(station, new TechnicianId(best.Technician), best.ArrivesAt!.Value, best.ArrivesAt.Value + lasts);
        return new HelpAnswered(wanted.Order, wanted.Attempt, wanted.Asker, wanted.Question, bid, wanted.Until + holds, explanation, now);
    }

    public static Decision Receive(DispatchState state, HelpGiven given, DateTimeOffset now) =>
        state.Orders.GetValueOrDefault(given.Order.Value) is { Help: { IsOver: false } help } standing
        && standing.Attempt == given.Attempt && help.Waiting.Contains(given.Neighbour)
            ? new BidReceived(given.Order, given.Attempt, given.Neighbour, given.Bid, now)
            : Decision.Nothing;

    /// <summary>A bid that holds no more leads to no offer: the asker decides anew when its wait for the answer is over.</summary>
    public static Decision Award(DispatchState state, BidAward award, DateTimeOffset now) =>
        state.Holds.TryGetValue(award.Order.Value, out var hold) && hold.Attempt == award.Attempt && now < hold.Until
            ? new TechnicianChosen(
                award.Order, award.Attempt, hold.Bid.Technician, hold.Bid.From, hold.Bid.To, award.ExpiresAt, award.OffersBefore, hold.Explanation, now)
            : Decision.Nothing;

    public static Decision Release(DispatchState state, BidRelease release, DateTimeOffset now) =>
        state.Holds.TryGetValue(release.Order.Value, out var hold) && hold.Attempt == release.Attempt
            ? new BidReleased(release.Order, release.Attempt, now)
            : Decision.Nothing;
}
