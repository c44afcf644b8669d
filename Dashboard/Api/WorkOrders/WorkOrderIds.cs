using Dispatch.Api.Identifiers;

namespace Dispatch.Api.WorkOrders;

internal static class WorkOrderIds
{
    public static IdFormat WorkOrder { get; } = new("WO", 5, IsDated: true);
}
