using System.Collections.Immutable;
using Dispatch.Domain.Trips;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.WorkOrders;

/// <summary>Orders that one technician does on one way (R-TRIP-1).</summary>
/// <param name="Leader">The order whose offer decided, and with which the travel is paid.</param>
/// <param name="Stops">All of them in order of work, the leading one first.</param>
/// <param name="Lost">Those that were to go along and do not.</param>
public sealed record TripModel(string Id, string Leader, ImmutableArray<TripStopModel> Stops, ImmutableArray<LostStopModel> Lost)
{
    public static TripModel? Of(WorkOrderRow row) => RowTrip.Of(row) is not { } trip
        ? null
        : new(
            trip.Id.Value,
            trip.Leader.Value,
            [.. trip.Stops.Select(TripStopModel.Of)],
            [.. row.Lost.Select(lost => new LostStopModel(lost.Order.Value, lost.Reason, lost.At))]);
}

/// <param name="Minutes">Expected time of the work.</param>
/// <param name="WayMinutes">Travel from the stop before; 0 at the same machine.</param>
public sealed record TripStopModel(string WorkOrder, string Machine, int Minutes, int WayMinutes)
{
    public static TripStopModel Of(TripStop stop) => new(stop.Order.Value, stop.Machine.Value, (int)stop.Lasts.TotalMinutes, (int)stop.Way.TotalMinutes);
}

/// <param name="Reason">A code: <c>already_taken</c>, <c>materials_not_ready</c>, ...</param>
public sealed record LostStopModel(string WorkOrder, string Reason, DateTimeOffset At);
