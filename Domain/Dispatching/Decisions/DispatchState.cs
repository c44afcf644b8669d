using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>What a dispatcher has decided and is not settled yet.</summary>
/// <param name="Orders">By order of the territory.</param>
/// <param name="Holds">Bids made to neighbours, by their order.</param>
public sealed record DispatchState(ImmutableDictionary<string, Standing> Orders, ImmutableDictionary<string, Hold> Holds)
{
    /// <summary>Second technicians chosen, by order.</summary>
    public ImmutableDictionary<string, SecondStanding> Seconds { get; init; } = ImmutableDictionary<string, SecondStanding>.Empty;

    public static DispatchState Initial { get; } =
        new(ImmutableDictionary<string, Standing>.Empty, ImmutableDictionary<string, Hold>.Empty);

    public static DispatchState Evolve(DispatchState state, DispatchEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var key = happened.Order.Value;
        var standing = state.Orders.GetValueOrDefault(key);
        var over = standing?.Help is { } help ? help with { IsOver = true } : null;
        return happened switch
        {
            TechnicianChosen chosen when state.Holds.TryGetValue(key, out var hold) =>
                state with { Holds = state.Holds.SetItem(key, hold with { Until = chosen.ExpiresAt }) },
            TechnicianChosen chosen =>
                state.With(key, new Standing(chosen.Attempt, chosen.OffersBefore, chosen.ExpiresAt, null,
                    over)
                { Yielding = chosen.Explanation.Ahead, Party = chosen.Party ?? [] }),
            NobodyChosen nobody => state.With(key, new Standing(nobody.Attempt, nobody.OffersBefore, null, nobody.Reason, over)),
            SecondChosen second => state with
            {
                Seconds = state.Seconds.RemoveRange(state.Seconds.Where(known => known.Value.Until <= second.At).Select(known => known.Key))
                    .SetItem(key, new(second.Booking, second.Until)),
            },
            WorkPostponed => state,
            OrderSettled => state with { Orders = state.Orders.Remove(key), Seconds = state.Seconds.Remove(key) },
            HelpAsked asked => state.With(
                key, new Standing(asked.Attempt, asked.OffersBefore, null, null, new Help(asked.Neighbours, [], asked.Until, false))),
            BidReceived received when standing?.Help is { } awaited => state.With(key, standing with
            {
                Help = awaited with
                {
                    Waiting = awaited.Waiting.Remove(received.Neighbour),
                    Bids = received.Bid is { } bid ? awaited.Bids.Add(bid) : awaited.Bids,
                },
            }),
            BidReceived => state,
            BidTaken taken => state.With(key, new Standing(taken.Attempt, taken.OffersBefore, taken.ExpiresAt, null, over)),
            HelpAnswered { Bid: { } offered } answered => state with
            {
                Holds = state.Holds.RemoveRange(state.Holds.Where(h => h.Value.Until <= answered.At).Select(h => h.Key))
                    .SetItem(key, new Hold(answered.Attempt, answered.Question, offered, answered.Explanation, answered.Until)),
            },
            HelpAnswered => state,
            BidReleased => state with { Holds = state.Holds.Remove(key) },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a dispatcher."),
        };
    }

    private DispatchState With(string order, Standing standing) => this with { Orders = Orders.SetItem(order, standing) };
}
