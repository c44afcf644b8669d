using System.Collections.Immutable;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

/// <summary>The trip to which an order belongs (R-TRIP-1), as its row tells it.</summary>
/// <param name="Id">The trip's.</param>
/// <param name="Leader">The order whose offer decided.</param>
/// <param name="Stops">All of them in order of work; empty when those that were to go along were lost.</param>
public sealed record RowTrip(TripId Id, WorkOrderId Leader, ImmutableArray<TripStop> Stops)
{
    /// <summary>Null when the order goes alone and always did.</summary>
    public static RowTrip? Of(WorkOrderRow row)
    {
        if (row.Booking is not { } booking || (booking.Trip is null && row.Lost.IsEmpty)) return null;
        var order = new WorkOrderId(row.Id);
        return new(booking.TripOf(order), booking.Trip?.Leader ?? order, booking.Trip is { } trip ? [.. trip.Stops] : []);
    }
}
