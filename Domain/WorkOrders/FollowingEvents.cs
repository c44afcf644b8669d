using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Another order comes after this one, and is told when this one is cancelled.</summary>
[JournalName("work-order.follower-named")]
public sealed record FollowerNamed(WorkOrderId Follower, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>The work that this order was to come after was cancelled: it comes after nothing any more.</summary>
[JournalName("work-order.preceding-cancelled")]
public sealed record PrecedingCancelled(WorkOrderId Preceding, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);
