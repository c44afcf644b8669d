using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;

namespace Dispatch.Grains.WorkOrders;

/// <summary>
/// What the orders of a trip tell each other (R-TRIP-1): the leading one calls the others, all report for those at their machine, who does
/// not follow says so.
/// </summary>
internal static class TripMessages
{
    public static IEnumerable<Message> Of(string id, WorkOrderState before, WorkOrderState after, ImmutableArray<TimedEvent> events)
    {
        var (order, at) = (new WorkOrderId(id), events[^1].At);
        var (was, now) = (before.Booking?.Trip, after.Booking?.Trip);
        return [.. Left(order, was, now, events, at), .. Called(order, before, after, events), .. Reported(order, after, events),
            .. Lost(order, before, after, events)];
    }

    /// <summary>Those who are not on the way any more are free.</summary>
    private static IEnumerable<Message> Left(WorkOrderId order, Trip? was, Trip? now, ImmutableArray<TimedEvent> events, DateTimeOffset at)
    {
        if (was?.Leader != order || events.Any(happened => happened is StopLost)) yield break;
        var reason = Reason(events);
        foreach (var stop in was.Stops)
            if (stop.Order != order && now?.Has(stop.Order) is not true) yield return To(stop.Order, new TripLeft(was.Id, reason, at));
    }

    private static IEnumerable<Message> Called(
        WorkOrderId order, WorkOrderState before, WorkOrderState after, ImmutableArray<TimedEvent> events)
    {
        if (after.Booking is not { Trip: { } trip } booking || trip.Leader != order) yield break;
        var changed = events.LastOrDefault(happened => happened is WorkOrderAssigned or TripJoined or WorkOrderRescheduled or StopLost);
        if (changed is null || (changed is StopLost && after.IsOver)) yield break;
        foreach (var stop in trip.Stops)
        {
            if (stop.Order == order) continue;
            var from = booking.From + trip.Until(stop.Order);
            yield return To(stop.Order, new TripCalled(trip, booking.Technician, from, from + stop.Lasts, changed.At));
            if (changed is not TripJoined || stop.Machine != after.File!.Machine || before.Booking?.Trip?.Has(stop.Order) is true) continue;
            if (before.IsOnSite || before.Status == WorkOrderStatus.Completed)
                yield return To(stop.Order, new TripReported(
                    new(trip.Id, order), booking.Technician, IsArrival: true, null, Source.System, changed.At)
                { Doubts = Doubts(after) });
            else if (before.Status == WorkOrderStatus.EnRoute)
                yield return To(stop.Order,
                    new TripReported(new(trip.Id, order), booking.Technician, IsArrival: false, null, Source.System, changed.At));
        }
    }

    /// <summary>One departure, one arrival for all orders at a machine.</summary>
    private static IEnumerable<Message> Reported(WorkOrderId order, WorkOrderState after, ImmutableArray<TimedEvent> events)
    {
        if (after.Booking?.Trip is not { } trip) yield break;
        foreach (var happened in events)
        {
            var report = happened switch
            {
                TechnicianDeparted { With: null } departed when after.Status == WorkOrderStatus.EnRoute =>
                    Report(departed.Technician, false, null, departed),
                TechnicianArrived { With: null } arrived => Report(arrived.Technician, true, arrived.Position, arrived),
                _ => null,
            };
            object? told = happened is ArrivalConfirmed { With: null } confirmed
                ? new TripConfirmed(new(trip.Id, order), confirmed.Reason, confirmed.Source)
                : report;
            if (told is null) continue;
            foreach (var stop in trip.Beside(order, after.File!.Machine)) yield return To(stop.Order, told);
        }

        TripReported Report(Domain.Technicians.TechnicianId technician, bool isArrival, GeoPoint? position, WorkOrderEvent told) =>
            new(new(trip.Id, order), technician, isArrival, position, told.Source, told.At)
            {
                Doubts = isArrival ? Doubts(after) : [],
                Backdated = events.OfType<WorkOrderBackdated>().LastOrDefault()?.Reason,
            };
    }

    private static ImmutableArray<ArrivalDoubt> Doubts(WorkOrderState order) =>
        order.Doubted is { ConfirmedFor: null } doubted && doubted.ArrivedAt == order.Booking?.ArrivedAt ? doubted.Doubts : [];

    /// <summary>The leading order is told who does not follow.</summary>
    private static IEnumerable<Message> Lost(
        WorkOrderId order, WorkOrderState before, WorkOrderState after, ImmutableArray<TimedEvent> events)
    {
        foreach (var behind in events.OfType<StayedBehind>())
            yield return To(behind.Leader, new TripStopLost(behind.Trip, order, behind.Reason, behind.At));
        if (before.Booking?.Trip is not { } trip || trip.Leader == order || before.IsOver) yield break;
        if (after.Status == WorkOrderStatus.Cancelled || after.Booking?.Trip?.Leader != trip.Leader)
            yield return To(trip.Leader, new TripStopLost(trip.Id, order, Reason(events), events[^1].At));
    }

    private static string Reason(ImmutableArray<TimedEvent> events) => events.Select(happened => happened switch
    {
        WorkOrderCancelled => "order_cancelled",
        BookingReleased => "technician_unavailable",
        BookingEnded => "reassigned",
        BookingWithdrawn withdrawn => IsCode(withdrawn.Reason) ? withdrawn.Reason : "unassigned",
        TripJoined => "other_trip",
        _ => null,
    }).FirstOrDefault(reason => reason is not null) ?? "unassigned";

    /// <summary>What the desk wrote is no code.</summary>
    private static bool IsCode(string reason) => reason.All(letter => letter is '_' or (>= 'a' and <= 'z')) && reason.Contains('_');

    private static Message To(WorkOrderId order, object body) => new($"work-order/{order}", body);
}
