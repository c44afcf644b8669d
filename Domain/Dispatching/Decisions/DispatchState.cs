using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>What a dispatcher has decided and is not settled yet, by order.</summary>
public sealed record DispatchState(ImmutableDictionary<string, Standing> Orders)
{
    public static DispatchState Initial { get; } = new(ImmutableDictionary<string, Standing>.Empty);

    public static DispatchState Evolve(DispatchState state, DispatchEvent happened) => happened switch
    {
        TechnicianChosen chosen => state.With(chosen, new Standing(chosen.Attempt, chosen.OffersBefore, chosen.ExpiresAt, null)),
        NobodyChosen nobody => state.With(nobody, new Standing(nobody.Attempt, nobody.OffersBefore, null, nobody.Reason)),
        OrderSettled settled => new(state.Orders.Remove(settled.Order.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a dispatcher."),
    };

    private DispatchState With(DispatchEvent happened, Standing standing) => new(Orders.SetItem(happened.Order.Value, standing));
}

/// <summary>The last decision about an order.</summary>
/// <param name="OffersBefore">How many offers the order had had.</param>
/// <param name="WaitsUntil">Until when the answer of whoever was chosen is awaited, UTC; null when nobody was.</param>
/// <param name="Nobody">Why nobody was chosen; null when somebody was.</param>
public sealed record Standing(int Attempt, int OffersBefore, DateTimeOffset? WaitsUntil, NobodyReason? Nobody)
{
    /// <summary>The offer decided on has not reached the order yet: it must be neither repeated nor made to somebody else.</summary>
    public bool IsUnderWay(int offers, DateTimeOffset now) => WaitsUntil is { } until && offers <= OffersBefore && now < until;
}
