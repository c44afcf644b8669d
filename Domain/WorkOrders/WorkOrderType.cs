namespace Dispatch.Domain.WorkOrders;

/// <summary>What kind of work is ordered.</summary>
public enum WorkOrderType
{
    Repair,

    /// <summary>A service of the machine's maintenance plan (R-MNT-1).</summary>
    ForcedMaintenance,

    /// <summary>Installation and commissioning (R-FSR-7).</summary>
    Installation,

    /// <summary>A periodical inspection (R-CAL-4).</summary>
    Inspection,

    /// <summary>A return visit to a customer (R-CAL-4).</summary>
    ReturnVisit,
}
