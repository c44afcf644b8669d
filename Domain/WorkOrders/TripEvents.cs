using Dispatch.Domain.Deciding;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.WorkOrders;

/// <summary>The order, which its technician has already, is done on this trip.</summary>
[JournalName("work-order.trip-joined")]
public sealed record TripJoined(Trip Trip, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>The order was to go along on a trip and does not.</summary>
/// <param name="Leader">The order that leads the trip.</param>
/// <param name="Reason">A code, see <see cref="LostStop"/>.</param>
[JournalName("work-order.stayed-behind")]
public sealed record StayedBehind(TripId Trip, WorkOrderId Leader, string Reason, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <summary>Another order was to go along with this one and does not.</summary>
/// <param name="Reason">A code, see <see cref="LostStop"/>.</param>
[JournalName("work-order.stop-lost")]
public sealed record StopLost(WorkOrderId Order, string Reason, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <param name="Reason">A code, see <see cref="LostStop"/>.</param>
/// <param name="At">When it was to join, UTC.</param>
public sealed record LostTrip(TripId Trip, string Reason, DateTimeOffset At);
