using System.Collections.Immutable;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>The last decision about an order.</summary>
/// <param name="OffersBefore">How many offers the order had had.</param>
/// <param name="WaitsUntil">Until when the answer of whoever was chosen is awaited, UTC; null when nobody was.</param>
/// <param name="Nobody">Why nobody was chosen; null when somebody was.</param>
/// <param name="Help">What the neighbours were asked; null when they were not.</param>
public sealed record Standing(int Attempt, int OffersBefore, DateTimeOffset? WaitsUntil, NobodyReason? Nobody, Help? Help = null)
{
    /// <summary>Accepted work that is postponed when this is accepted, by order.</summary>
    public ImmutableArray<string> Yielding { get; init; } = [];

    /// <summary>What was chosen as one trip, the order first; empty when it goes alone (R-TRIP-1).</summary>
    public ImmutableArray<TripStop> Party { get; init; } = [];

    /// <summary>The offer decided on has not reached the order yet: it must be neither repeated nor made to somebody else.</summary>
    public bool IsUnderWay(int offers, DateTimeOffset now) => WaitsUntil is { } until && offers <= OffersBefore && now < until;
}

/// <summary>A second technician was chosen.</summary>
/// <param name="Booking">The number of the first one's booking.</param>
/// <param name="Until">First instant at which the booking is not awaited any more, UTC.</param>
public sealed record SecondStanding(int Booking, DateTimeOffset Until)
{
    public bool IsUnderWay(int booking, DateTimeOffset now) => booking == Booking && now < Until;
}

/// <summary>What became of asking the neighbours, once for each order.</summary>
/// <param name="Waiting">Those who have not answered.</param>
/// <param name="Until">First instant at which no answer is awaited any more, UTC.</param>
public sealed record Help(ImmutableArray<StationId> Waiting, ImmutableArray<Bid> Bids, DateTimeOffset Until, bool IsOver)
{
    public bool IsAwaited(DateTimeOffset now) => !IsOver && !Waiting.IsEmpty && now < Until;

    /// <summary>
    /// The bid that arrives first, if it is worth taking: nobody of one's own can come, or they come late and the bid is in time or much
    /// earlier; for an emergency also when they come in time and the bid is much earlier.
    /// </summary>
    /// <param name="own">When one's own best choice begins on site, UTC; null when nobody can.</param>
    /// <param name="dueBy">UTC.</param>
    /// <param name="gain">How much earlier a bid has to be where both are late, or both in time.</param>
    public Bid? WorthTaking(DateTimeOffset? own, DateTimeOffset? dueBy, TimeSpan gain, bool isEmergency)
    {
        if (Bids.MinBy(bid => bid.From) is not { } best) return null;
        if (own is not { } mine) return best;
        var isInTime = mine <= dueBy;
        if (isInTime && !isEmergency) return null;
        return (!isInTime && best.From <= dueBy) || best.From + gain <= mine ? best : null;
    }
}

/// <summary>A bid that this territory has made: the technician is kept free for it.</summary>
/// <param name="Until">First instant at which it no longer holds, UTC.</param>
public sealed record Hold(int Attempt, JobQuestion Question, Bid Bid, Explanation Explanation, DateTimeOffset Until);
