using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

/// <param name="Bookings">Oldest first, the present one last.</param>
/// <param name="Head">The stream head the order's row was written with.</param>
public sealed record WorkOrderOverview(WorkOrderRow Order, ImmutableArray<BookingRow> Bookings, long Head);
