using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

/// <summary>A technician's time for an order, present or past, and whose travel it shares (R-TRIP-1). Key: order and the booking's number.</summary>
/// <param name="Trip">Also of an order that goes alone: travel is paid once for each.</param>
/// <param name="PaysTravel">Of all bookings of a trip at one time, one does.</param>
[GenerateSerializer, Immutable]
public sealed record BookingRow(string WorkOrder, Booking Booking, TripId Trip, bool PaysTravel) : ViewRow
{
    public static BookingRow Of(string order, Booking booking) =>
        new(order, booking, booking.TripOf(new WorkOrderId(order)), booking.PaysTravel(new WorkOrderId(order)));
}
