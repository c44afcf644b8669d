using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using static Dispatch.Domain.WorkOrders.WorkOrderStatus;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Who does the order and when.</summary>
internal static class BookingDecider
{
    public static Rejection? Assign(OrderStory story, AssignWorkOrder command)
    {
        var order = story.State;
        if (order.Booking is { } booking
            && (booking.Technician, booking.From, booking.To) == (command.Technician, command.From, command.To))
            return null;
        if (Refuse.Unless(order, Open, Offered) is { } refused) return refused;
        if ((Wrong(story, command.From, command.To, command)
            ?? Objections.Left(command.Candidate) ?? AlongObjections.Wrong(command)) is { } wrong)
            return wrong;
        ImmutableArray<Rejection> against =
            [.. Objections.ToGiving(order, command.Candidate, command.At, story.Rules), .. AlongObjections.To(order, command, story.Rules)];
        if (Objections.Unless(command.Confirm, against) is { } objection) return objection;
        story.WithdrawOffers(command.Source, command.At);
        story.Book(command.Technician, command.From, command.To, command.Source, command.At, TripDecider.Of(order, command.Party));
        Confirm(story, command.Technician, against, command.Candidate, command.Confirm, command);
        return null;
    }

    public static Rejection? Reassign(OrderStory story, ReassignWorkOrder command)
    {
        var order = story.State;
        if (Refuse.Unless(order, o => o.Booking is not null && !o.IsOver) is { } refused) return refused;
        var booking = order.Booking!;
        if (booking.Technician == command.Technician)
            return (booking.From, booking.To) == (command.From, command.To)
                ? null
                : new("same_technician", $"{command.Technician} has the order: reschedule it instead.");
        if (Changed(booking, command.Instead) is { } changed) return changed;
        if (order.Lock is LockMode.Technician or LockMode.Both)
            return new("technician_locked", "The technician is locked: unlock the order first.");
        if ((Wrong(story, command.From, command.To, command)
            ?? Objections.Left(command.Candidate) ?? AlongObjections.Wrong(command)) is { } wrong)
            return wrong;
        ImmutableArray<Rejection> against =
            [.. Objections.ToGiving(order, command.Candidate, command.At, story.Rules), .. AlongObjections.To(order, command, story.Rules)];
        if (Objections.Unless(command.Confirm, against) is { } objection) return objection;
        story.Add(new BookingEnded(booking.Number, command.Reason, command.Note, command.Source, command.At));
        story.Book(command.Technician, command.From, command.To, command.Source, command.At, TripDecider.Of(story.State, command.Party));
        Confirm(story, command.Technician, against, command.Candidate, command.Confirm, command);
        return null;
    }

    /// <summary>A lock holds the technician, not somebody who is gone.</summary>
    public static Rejection? Succeed(OrderStory story, SucceedTechnician command)
    {
        SecondDecider.Succeed(story, command);
        if (story.State is not { IsOver: false, Booking: { } booking } || booking.Technician != command.From) return null;
        story.Add(new BookingEnded(booking.Number, ReassignReason.Unavailable, null, command.Source, command.At));
        story.Book(command.To, booking.From, booking.To, command.Source, command.At);
        return null;
    }

    /// <summary>
    /// An assignment can be taken back until the technician sets off; who accepted an offer keeps the order until somebody else takes over.
    /// </summary>
    public static Rejection? Unassign(OrderStory story, UnassignWorkOrder command)
    {
        var order = story.State;
        if (order is { Booking: null, PastBookings: [.., { } last] } && last.EndedAt == command.At) return null;
        if (Refuse.Unless(order, Accepted) is { } refused) return refused;
        var booking = order.Booking!;
        if (Changed(booking, command.Booking) is { } changed) return changed;
        if (order.OfferTo(booking.Technician) is { State: OfferState.Accepted })
            return new("offer_accepted", $"{booking.Technician} has accepted the order: reassign it instead.");
        if (order.Lock != LockMode.None) return new("booking_locked", "The booking is locked: unlock the order first.");
        if (Refuse.WithoutReason(command.Reason) is { } wrong) return wrong;
        story.Add(new BookingWithdrawn(booking.Number, command.Reason, command.Source, command.At));
        story.Reopen(ClockKind.Arrange, command.At);
        story.End("unassigned", command.At, ClockKind.Supervise);
        return null;
    }

    public static Rejection? Reschedule(OrderStory story, RescheduleWorkOrder command)
    {
        var order = story.State;
        if (order.Booking is { } same && (same.From, same.To) == (command.From, command.To)) return null;
        if (Refuse.Unless(order, o => o.Booking is { ArrivedAt: null } && o.Status is Accepted or Paused) is { } refused) return refused;
        if (Changed(order.Booking!, command.Instead) is { } changed) return changed;
        if (order.Lock is LockMode.Time or LockMode.Both) return new("time_locked", "The time is locked: unlock the order first.");
        if ((Wrong(story, command.From, command.To, command) ?? Refuse.WithoutReason(command.Reason)) is { } wrong) return wrong;
        ImmutableArray<Rejection> against = [.. command.Engaged.SelectMany(one => Objections.Overlapping(one.Technician, one.Overlaps))];
        if (Objections.Unless(command.Confirm, against) is { } objection) return objection;
        story.Add(new WorkOrderRescheduled(order.Booking!.Number, command.From, command.To, command.Reason, command.Source, command.At));
        foreach (var busy in command.Engaged)
            if (!busy.Overlaps.IsEmpty)
                story.Add(new AssignmentConfirmed(busy.Technician, [Objections.Overlaps], command.Confirm!, command.Source, command.At));
        return null;
    }

    public static Rejection? Lock(OrderStory story, LockWorkOrder command)
    {
        if (story.State.Lock == command.Lock) return null;
        if (Refuse.Unless(story.State, o => o.Booking is not null && !o.IsOver) is { } refused) return refused;
        story.Add(new WorkOrderLocked(command.Lock, command.Source, command.At));
        return null;
    }

    /// <summary>Who has been booked for a time that began since may be given more of it; what the engine proposed may come late.</summary>
    public static Rejection? Wrong(
        OrderStory story, DateTimeOffset? from, DateTimeOffset? to, WorkOrderCommand command) => (from, to) switch
        {
            (null, null) => null,
            ({ } begin, { } end) when begin < end =>
                command.Source == Source.System || story.State.Booking?.From == begin ? null : story.Rules.Planned(begin, command.At),
            _ => new("invalid_times", "Give the planned begin and end on site, the begin first, or neither."),
        };

    private static void Confirm(
        OrderStory story, TechnicianId technician, ImmutableArray<Rejection> against, Candidate? candidate, string? reason,
        WorkOrderCommand command)
    {
        // What the plan alone has against somebody the order does not know; why it was done is kept all the same.
        if (string.IsNullOrWhiteSpace(reason)) return;
        story.Add(new AssignmentConfirmed(technician, [.. against.Select(one => one.Code)], reason, command.Source, command.At));
        if (candidate is not null && Objections.Lacking(story.State, candidate.OnBoard) is { IsEmpty: false } parts)
            story.Add(new PartsWereMissing(parts, reason, command.Source, command.At));
    }

    private static Rejection? Changed(Booking booking, BookingSeen? seen) => seen is null || seen.Is(booking)
        ? null
        : new("booking_changed",
            $"Somebody was faster: {booking.Technician} has the order by booking {booking.Number} now; look at it again.");
}
