using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Live;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Live;

/// <summary>
/// What somebody sits waiting for: work orders with their offers, answers, bookings and clocks, service requests, the engine's decisions. All else
/// (positions, hour meters, services, files) is looked at and may come a little later.
/// </summary>
internal static class Awaited
{
    public static bool IsAmong(ImmutableArray<CommittedAppend> batch)
    {
        foreach (var append in batch)
        {
            foreach (var row in append.Append.Views)
            {
                if (Is(row))
                    return true;
            }
        }

        return false;
    }

    public static bool IsAmong(ImmutableArray<LiveRow> rows)
    {
        foreach (var row in rows)
        {
            if (Is(row.Row))
                return true;
        }

        return false;
    }

    private static bool Is(ViewRow row) => row is WorkOrderRow or RequestRow or DecisionRow;
}
