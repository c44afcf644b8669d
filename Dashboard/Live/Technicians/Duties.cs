using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Live.Technicians;

/// <summary>What the orders under way make of the status of those who have them and are asked for them.</summary>
internal sealed class Duties
{
    private readonly Dictionary<string, WorkOrderRow> orders = [];
    private readonly Dictionary<string, HashSet<string>> ordersOf = [];

    /// <summary>Answers whom it concerned before, or does now.</summary>
    public IReadOnlyCollection<string> Set(WorkOrderRow order)
    {
        HashSet<string> concerned = [.. orders.GetValueOrDefault(order.Id)?.Concerned() ?? []];
        foreach (var technician in concerned)
            ordersOf.GetValueOrDefault(technician)?.Remove(order.Id);
        orders.Remove(order.Id);
        if (order.Status is WorkOrderStatus.Closed or WorkOrderStatus.Cancelled)
            return concerned;
        foreach (var technician in order.Concerned())
        {
            if (!ordersOf.TryGetValue(technician, out var theirs))
                ordersOf.Add(technician, theirs = []);
            theirs.Add(order.Id);
            orders[order.Id] = order;
            concerned.Add(technician);
        }

        return concerned;
    }

    /// <summary>Of somebody on shift who says nothing else of themselves.</summary>
    public UnitStatus StatusOf(string technician)
    {
        var status = UnitStatus.Available;
        foreach (var id in ordersOf.GetValueOrDefault(technician) ?? [])
        {
            var order = orders[id];
            var isSecond = order.Second?.Technician.Value == technician;
            if (order.Booking?.Technician.Value != technician && !isSecond)
            {
                status = status == UnitStatus.Available ? UnitStatus.Offered : status;
                continue;
            }

            // Who comes along is where they say themselves.
            var stands = isSecond ? order.SecondState : order.Status;
            if (stands == WorkOrderStatus.OnSite)
                return UnitStatus.OnSite;
            if (stands == WorkOrderStatus.EnRoute)
                status = UnitStatus.EnRoute;
        }

        return status;
    }
}
