using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>What kind of work means for a plan.</summary>
public static class WorkKinds
{
    /// <summary>Nobody waits for it beside a broken machine.</summary>
    public static bool IsPlanned(WorkOrderType type) =>
        type is WorkOrderType.ForcedMaintenance or WorkOrderType.Inspection or WorkOrderType.ReturnVisit;

    /// <summary>Whether work may begin: planned work needs the customer and the materials (R-MNT-3).</summary>
    public static bool IsPrepared(WorkOrderType type, Preparation preparation) =>
        !IsPlanned(type) || preparation is { ContactedAt: not null, MaterialsReady: true };

    /// <summary>A machine stands still until it is done.</summary>
    public static bool IsBreakdown(WorkOrderType type) => type is WorkOrderType.Repair;

    /// <summary>Arranged at once, and nothing but skills and locks in the way (R-SEV-2).</summary>
    public static bool IsEmergency(WorkOrderType type, int severity, Urgency urgency) =>
        !IsPlanned(type) && (severity == 1 || urgency == Urgency.Emergency);
}
