using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tracking;

/// <summary>A customer's view of one order; without an order it was never made.</summary>
/// <param name="ExpiresAt">First instant at which it shows nothing any more, UTC.</param>
public sealed record TrackingLinkState(WorkOrderId? Order, DateTimeOffset ExpiresAt)
{
    public static TrackingLinkState Initial { get; } = new(null, DateTimeOffset.MinValue);

    public static TrackingLinkState Evolve(TrackingLinkState state, TrackingLinkEvent happened) => happened switch
    {
        TrackingLinkMade made => state with { Order = made.Order, ExpiresAt = made.ExpiresAt },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a tracking link."),
    };

    /// <summary>What it shows at that instant; null when nothing.</summary>
    public WorkOrderId? OrderAt(DateTimeOffset now) => now < ExpiresAt ? Order : null;
}

public abstract record TrackingLinkEvent;

[JournalName("tracking.link-made")]
[GenerateSerializer, Immutable]
public sealed record TrackingLinkMade(WorkOrderId Order, DateTimeOffset ExpiresAt) : TrackingLinkEvent;
