using System.Collections.Immutable;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What states of work orders have in common.</summary>
public static class WorkOrderStatuses
{
    /// <summary>Somebody still has to do something on site.</summary>
    public static ImmutableArray<WorkOrderStatus> Unfinished { get; } =
    [
        WorkOrderStatus.Open, WorkOrderStatus.Offered, WorkOrderStatus.Accepted, WorkOrderStatus.EnRoute, WorkOrderStatus.OnSite,
        WorkOrderStatus.Paused,
    ];

    /// <summary>No work will be done on it any more.</summary>
    public static bool IsOver(this WorkOrderStatus status) => !Unfinished.Contains(status);
}
