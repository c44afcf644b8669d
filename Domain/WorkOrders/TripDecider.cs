using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Trips;
using static Dispatch.Domain.WorkOrders.WorkOrderStatus;

namespace Dispatch.Domain.WorkOrders;

/// <summary>
/// Orders done on one way (R-TRIP-1): the leading one decides, the others follow, or stay behind with a reason that it is told.
/// </summary>
internal static class TripDecider
{
    public const string AlreadyTaken = "already_taken";

    /// <summary>Somebody else works on the machine: whoever was asked for this order is not needed.</summary>
    public const string MachineVisited = "machine_visited";

    /// <summary>What stands in the way of going along, among what is asked before an order is given by hand.</summary>
    private static readonly ImmutableHashSet<string> Disabling = ["skill_missing", Objections.PartsMissing, "rejected_recently"];

    /// <summary>The trip of the next booking; null when the order goes alone.</summary>
    /// <param name="parties">Each with the order itself first.</param>
    public static Trip? Of(WorkOrderState order, params ReadOnlySpan<ImmutableArray<TripStop>> parties)
    {
        List<TripStop> stops = [];
        foreach (var party in parties)
            if (!party.IsDefault) stops.AddRange(party.Where(stop => stops.TrueForAll(known => known.Order != stop.Order)));
        return stops.Count < 2 ? null : new Trip(TripId.Of(stops[0].Order, order.PastBookings.Length + 1), [.. stops]);
    }

    public static Rejection? TakeAlong(OrderStory story, TakeAlong command)
    {
        var order = story.State;
        if (order.Booking is not { } booking || Refuse.Unless(order, Accepted, EnRoute, OnSite, Completed) is not null)
            return Refuse.Unless(order, Accepted, EnRoute, OnSite, Completed);
        if (command.Technician is { } technician && technician != booking.Technician)
            return new("not_your_job", $"The order is {booking.Technician}'s.");
        if (AlongObjections.Wrong(command) is { } wrong) return wrong;
        if (command.Party.Length < 2) return new("nothing_to_take", "None of these orders is known: there is nothing to take along.");
        if (booking.Trip is { } trip && trip.Leader != command.Party[0].Order)
            return new("trip_follows", $"{trip.Leader} leads the trip: take it along with that.");
        var isLonger = command.Party.Any(stop => booking.Trip?.Has(stop.Order) is not true);
        ImmutableArray<Rejection> against = [.. AlongObjections.To(order, command, story.Rules),
            .. isLonger ? Objections.Overlapping(booking.Technician, command.Overlaps) : []];
        if (Objections.Unless(command.Confirm, against) is { } objection) return objection;
        Grow(story, command.Party, command.Source, command.At);
        if (!against.IsEmpty)
            story.Add(new AssignmentConfirmed(
                booking.Technician, [.. against.Select(one => one.Code)], command.Confirm!, command.Source, command.At));
        return null;
    }

    /// <summary>Adds to the trip of an order that somebody has; the order leads it.</summary>
    public static void Grow(OrderStory story, ImmutableArray<TripStop> party, Source source, DateTimeOffset at)
    {
        if (party.Length < 2) return;
        var booking = story.State.Booking!;
        var was = booking.Trip ?? new Trip(TripId.Of(party[0].Order, booking.Number), [party[0]]);
        if (was.With(party) is var now && now.Stops.Length > was.Stops.Length && now.Leader == party[0].Order)
            story.Add(new TripJoined(now, source, at));
    }

    public static Rejection? Join(OrderStory story, JoinTrip command)
    {
        var (order, trip) = (story.State, command.Trip);
        if (order.Behind is { } behind && (behind.Trip, behind.At) == (trip.Id, command.At)) return null;
        if (WhyNot(story, command) is { } reason) StayBehind(story, command, reason);
        else if (order.Booking is { } booking && booking.Technician == command.Technician) Follow(story, booking, command);
        else Book(story, command);
        return null;
    }

    public static Rejection? Leave(OrderStory story, LeaveTrip command)
    {
        if (story.State is { Status: Accepted or EnRoute, Booking.Trip: { } trip } && trip.Id == command.Trip)
            Free(story, command.Reason, command);
        return null;
    }

    public static Rejection? Lose(OrderStory story, LoseStop command)
    {
        if (story.State.Booking?.Trip is { } trip && trip.Id == command.Trip && trip.Leader != command.Order && trip.Has(command.Order))
            story.Add(new StopLost(command.Order, command.Reason, command.Source, command.At));
        return null;
    }

    /// <summary>Whether a report made with another order of the trip is one of this order, too.</summary>
    public static bool Concerns(OrderStory story, ProgressCommand command) =>
        command.With is { } with && story.State is { Status: Accepted or EnRoute, Booking: { } booking } && booking.Trip?.Id == with.Trip
        && (command is not Depart || story.State.Status == Accepted);

    /// <summary>What became unprepared since stays behind when the others are set out for.</summary>
    public static bool StaysBehind(OrderStory story, ProgressCommand command)
    {
        if (command is not Depart || Objections.Unprepared(story.State, story.Rules) is not [var first, ..]) return false;
        Free(story, first.Code, command);
        return true;
    }

    private static string? WhyNot(OrderStory story, JoinTrip command)
    {
        var order = story.State;
        if (order.Booking is { } booking && booking.Technician != command.Technician && booking.Trip?.Leader != command.Trip.Leader)
            return AlreadyTaken;
        if (order.Booking is { } own && own.Technician == command.Technician && order.Status is EnRoute or OnSite) return null;
        if (Refuse.Unless(order, Open, Offered, Accepted) is { } refused) return refused.Code;
        if (Objections.Unprepared(order, story.Rules) is [var unprepared, ..]) return unprepared.Code;
        if (Objections.Left(command.Candidate) is { } left) return left.Code;
        return Objections.ToGiving(order, command.Candidate, command.At, story.Rules)
            .FirstOrDefault(one => Disabling.Contains(one.Code))?.Code;
    }

    private static void StayBehind(OrderStory story, JoinTrip command, string reason)
    {
        if (story.State.File!.Machine == command.Trip.Machine)
            foreach (var offer in story.State.Offers)
                if (offer.State == OfferState.Pending && offer.Technician != command.Technician)
                    story.Add(new OfferWithdrawn(offer.Number, command.Source, command.At) { Reason = MachineVisited });
        story.Add(new StayedBehind(command.Trip.Id, command.Trip.Leader, reason, command.Source, command.At));
    }

    private static void Follow(OrderStory story, Booking booking, JoinTrip command)
    {
        if (booking.Trip != command.Trip) story.Add(new TripJoined(command.Trip, command.Source, command.At));
        var isFree = story.State is { Status: Accepted, Lock: LockMode.None or LockMode.Technician };
        if (isFree && command is { From: { } from, To: { } to } && (booking.From, booking.To) != (from, to))
            story.Add(new WorkOrderRescheduled(booking.Number, from, to, command.Trip.Leader.Value, command.Source, command.At));
    }

    private static void Book(OrderStory story, JoinTrip command)
    {
        if (story.State.Booking is { } other)
            story.Add(new BookingEnded(other.Number, ReassignReason.Other, command.Trip.Leader.Value, command.Source, command.At));
        var isPending = story.State.OfferTo(command.Technician) is { State: OfferState.Pending } own ? own.Number : 0;
        if (isPending > 0) story.Add(new OfferAccepted(isPending, command.Source, command.At));
        story.WithdrawOffers(command.Source, command.At, MachineVisited);
        story.Book(command.Technician, command.From, command.To, command.Source, command.At, command.Trip);
    }

    /// <summary>Nobody has it then.</summary>
    private static void Free(OrderStory story, string reason, WorkOrderCommand command)
    {
        story.Add(new BookingWithdrawn(story.State.Booking!.Number, reason, command.Source, command.At));
        story.Reopen(ClockKind.Arrange, command.At);
        story.End("unassigned", command.At, ClockKind.Supervise);
    }
}
