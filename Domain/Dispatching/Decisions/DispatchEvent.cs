using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>Something that the dispatcher of a territory decided about one order.</summary>
public abstract record DispatchEvent(WorkOrderId Order, DateTimeOffset At);

/// <summary>The order is to be offered to a technician.</summary>
/// <param name="Attempt">1 for the order's first decision.</param>
/// <param name="From">Planned begin on site, UTC.</param>
/// <param name="To">Planned end of all its work, that of the trip included, UTC, exclusive.</param>
/// <param name="ExpiresAt">First instant at which the offer can no longer be accepted, UTC.</param>
/// <param name="OffersBefore">How many offers the order had had.</param>
[JournalName("dispatch.technician-chosen")]
public sealed record TechnicianChosen(
    WorkOrderId Order,
    int Attempt,
    TechnicianId Technician,
    DateTimeOffset From,
    DateTimeOffset To,
    DateTimeOffset ExpiresAt,
    int OffersBefore,
    Explanation Explanation,
    DateTimeOffset At) : DispatchEvent(Order, At)
{
    /// <summary>What is one trip with it, the order first; null when it goes alone (R-TRIP-1).</summary>
    public ImmutableArray<TripStop>? Party { get; init; }
}

/// <summary>A second technician comes along with the one who has the order.</summary>
/// <param name="Booking">The number of the first one's booking.</param>
/// <param name="Until">First instant at which the booking is not awaited any more, UTC.</param>
[JournalName("dispatch.second-chosen")]
public sealed record SecondChosen(WorkOrderId Order, int Booking, TechnicianId Technician, DateTimeOffset Until, DateTimeOffset At)
    : DispatchEvent(Order, At);

/// <summary>The engine found nobody: a person has to decide.</summary>
[JournalName("dispatch.nobody-chosen")]
public sealed record NobodyChosen(
    WorkOrderId Order, int Attempt, NobodyReason Reason, int OffersBefore, Explanation Explanation, DateTimeOffset At)
    : DispatchEvent(Order, At);

/// <summary>The order is done later by whoever has it, because an emergency that they accepted goes first.</summary>
/// <param name="For">The emergency.</param>
/// <param name="From">Planned begin on site, UTC.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[JournalName("dispatch.work-postponed")]
public sealed record WorkPostponed(WorkOrderId Order, WorkOrderId For, DateTimeOffset From, DateTimeOffset To, DateTimeOffset At)
    : DispatchEvent(Order, At);

/// <summary>Somebody has the order, or it is over: nothing is left to decide.</summary>
[JournalName("dispatch.settled")]
public sealed record OrderSettled(WorkOrderId Order, DateTimeOffset At) : DispatchEvent(Order, At);

public enum NobodyReason
{
    /// <summary>No technician of the territory can do it.</summary>
    NobodyCan,

    /// <summary>As many as the limit allows were asked, and none accepted.</summary>
    NobodyAccepts,

    /// <summary>Only somebody off duty could, and calling them out is a dispatcher's to confirm (R-SEV-2).</summary>
    OnlyByCallOut,

    /// <summary>It is planned for a shift that has not begun, and that is too late for its promise.</summary>
    NotBeforeShift,
}
