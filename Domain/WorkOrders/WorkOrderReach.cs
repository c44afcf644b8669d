using Dispatch.Domain.Users;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Whose an order is: its station's, and of the technicians who have it, had it, or are or were asked for it.</summary>
public static class WorkOrderReach
{
    public static bool Includes(WorkOrderState order, Reach reach) =>
        order.File is not { } file || reach.Includes([file.Station.Value], [.. Technicians(order).Select(technician => technician.Value)]);

    private static IEnumerable<Technicians.TechnicianId> Technicians(WorkOrderState order)
    {
        if (order.Booking is { } booking) yield return booking.Technician;
        if (order.Second is { } second) yield return second.Technician;
        foreach (var past in order.PastBookings) yield return past.Technician;
        foreach (var offer in order.Offers) yield return offer.Technician;
    }
}
