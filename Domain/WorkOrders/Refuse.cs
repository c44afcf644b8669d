using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Refusals that more than one decision needs.</summary>
internal static class Refuse
{
    /// <summary>
    /// Null when the order is in one of these states, else a refusal named after the state it is in: <c>order_on_site</c>.
    /// </summary>
    public static Rejection? Unless(WorkOrderState order, params ReadOnlySpan<WorkOrderStatus> allowed) => allowed.Contains(order.Status)
        ? null
        : new Rejection(Code(order.Status), $"The work order is {order.Status}; this needs {string.Join(" or ", allowed.ToArray())}.");

    public static Rejection? Unless(WorkOrderState order, Predicate<WorkOrderState> holds) =>
        holds(order) ? null : new Rejection(Code(order.Status), $"The work order is {order.Status}: this cannot be done any more.");

    public static Rejection? WithoutReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Rejection("reason_missing", "Say why: it shows in the order's history.") : null;

    private static string Code(WorkOrderStatus status) => status switch
    {
        WorkOrderStatus.Open => "order_open",
        WorkOrderStatus.Offered => "order_offered",
        WorkOrderStatus.Accepted => "order_accepted",
        WorkOrderStatus.EnRoute => "order_en_route",
        WorkOrderStatus.OnSite => "order_on_site",
        WorkOrderStatus.Paused => "order_paused",
        WorkOrderStatus.Completed => "order_completed",
        WorkOrderStatus.Closed => "order_closed",
        WorkOrderStatus.Cancelled => "order_cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a state of a work order."),
    };
}
