using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A second technician comes along with the one who has the order; their times are the first one's.</summary>
[JournalName("work-order.second-booked")]
public sealed record SecondBooked(int Booking, TechnicianId Technician, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>The second technician does not come along any more.</summary>
/// <param name="Reason">Why they cannot; null when a desk took them away.</param>
[JournalName("work-order.second-ended")]
public sealed record SecondEnded(int Booking, TechnicianId Technician, ReleaseReason? Reason, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At)
{
    /// <summary>In their own words; null when nobody said.</summary>
    public string? Note { get; init; }
}

/// <summary>The second technician set off.</summary>
[JournalName("work-order.second-departed")]
public sealed record SecondDeparted(int Booking, TechnicianId Technician, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>The second technician is on site.</summary>
/// <param name="Position">Where the phone said it was; null when nobody knows.</param>
[JournalName("work-order.second-arrived")]
public sealed record SecondArrived(int Booking, TechnicianId Technician, GeoPoint? Position, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <summary>The second technician is at another job, or on the way there; they are still to come along.</summary>
[JournalName("work-order.second-went-elsewhere")]
public sealed record SecondWentElsewhere(int Booking, TechnicianId Technician, WorkOrderId To, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);
