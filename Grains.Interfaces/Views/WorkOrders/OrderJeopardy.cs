namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

/// <summary>How the promises of an order stand that are still to be kept.</summary>
public enum OrderJeopardy
{
    None,

    /// <summary>A warning point has passed, or the planned arrival is later than promised (R-SLA-6), or whoever had the order, or was to come along, had to let go of it (R-CREW-1).</summary>
    AtRisk,

    Breached,
}
