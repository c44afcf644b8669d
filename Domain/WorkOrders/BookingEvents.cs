using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A technician has the order now.</summary>
/// <param name="Booking">Its number, counted from 1.</param>
/// <param name="From">Planned begin on site, UTC; null when not planned yet.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[JournalName("work-order.assigned")]
public sealed record WorkOrderAssigned(
    int Booking, TechnicianId Technician, DateTimeOffset? From, DateTimeOffset? To, Source Source, DateTimeOffset At)
        : WorkOrderEvent(Source, At)
{
    /// <summary>What it is done with on one way; null when the order goes alone.</summary>
    public Trip? Trip { get; init; }
}

/// <summary>The booking ended because another technician takes over; the new booking follows.</summary>
[JournalName("work-order.booking-ended")]
public sealed record BookingEnded(int Booking, ReassignReason Reason, string? Note, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <summary>The booking ended and nobody has the order any more.</summary>
[JournalName("work-order.booking-withdrawn")]
public sealed record BookingWithdrawn(int Booking, string Reason, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>The booking ended because the technician cannot do it; nobody has the order any more (R-CREW-1).</summary>
[JournalName("work-order.booking-released")]
public sealed record BookingReleased(
    int Booking, TechnicianId Technician, ReleaseReason Reason, string? Note, Source Source, DateTimeOffset At)
        : WorkOrderEvent(Source, At);

/// <summary>The technician who was on site cannot go on; they have the order until somebody names another one (R-CREW-1).</summary>
[JournalName("work-order.work-left")]
public sealed record WorkLeft(
    int Booking, TechnicianId Technician, ReleaseReason Reason, string? Note, Source Source, DateTimeOffset At)
        : WorkOrderEvent(Source, At);

[JournalName("work-order.rescheduled")]
public sealed record WorkOrderRescheduled(
    int Booking, DateTimeOffset From, DateTimeOffset To, string Reason, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

[JournalName("work-order.locked")]
public sealed record WorkOrderLocked(LockMode Lock, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);
