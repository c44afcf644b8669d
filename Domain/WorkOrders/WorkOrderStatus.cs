namespace Dispatch.Domain.WorkOrders;

/// <summary>Where a work order stands.</summary>
public enum WorkOrderStatus
{
    /// <summary>Nobody has it.</summary>
    Open,

    /// <summary>At least one offer is pending.</summary>
    Offered,

    /// <summary>A technician has it, by accepting an offer or by assignment.</summary>
    Accepted,

    EnRoute,

    OnSite,

    /// <summary>Interrupted for a reason; resuming leads back to where it was.</summary>
    Paused,

    /// <summary>The work is done, the order waits to be reviewed (R-WO-1).</summary>
    Completed,

    Closed,

    Cancelled,
}
