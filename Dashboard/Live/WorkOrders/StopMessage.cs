using Dispatch.Domain.Trips;

namespace Dispatch.Live.WorkOrders;

/// <param name="Minutes">Expected time of the work.</param>
/// <param name="WayMinutes">Travel from the stop before; 0 at the same machine.</param>
public sealed record StopMessage(string WorkOrder, string Machine, int Minutes, int WayMinutes)
{
    internal static StopMessage Of(TripStop stop) => new(stop.Order.Value, stop.Machine.Value, (int)stop.Lasts.TotalMinutes, (int)stop.Way.TotalMinutes);
}
