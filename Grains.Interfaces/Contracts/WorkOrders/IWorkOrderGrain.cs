using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.WorkOrders;

/// <summary>A work order; the key is its id.</summary>
[Inbox("work-order")]
public interface IWorkOrderGrain : IInbox
{
    /// <summary>Refused: <c>id_taken</c>, <c>work_order_exists</c>, <c>unknown_machine</c>, <c>unknown_station</c>, <c>station_missing</c>, <c>invalid_severity</c>, <c>work_missing</c>, <c>in_future</c>.</summary>
    Task<Outcome> Place(PlaceWorkOrder order, Caller caller);

    /// <summary>Carries a command out by the grain's own clock. Refused in general: <c>unknown_work_order</c>, <c>in_future</c>, <c>before_receipt</c>, and <c>order_</c> with the state it is in; see the command's decider for more.</summary>
    Task<Outcome> Do(WorkOrderCommand command, Caller caller);

    /// <summary>
    /// Why <see cref="Do"/> would refuse a command now; null when it would not. For what has to be stored before it is decided and must not
    /// be when it is refused.
    /// </summary>
    Task<Rejection?> Would(WorkOrderCommand command);

    /// <summary>Looks the machine up again: what was not known of it when the order was placed counts from its receipt (R-INT-5). Refused: <c>unknown_work_order</c>.</summary>
    /// <param name="owner">Whose the order is from now on; null leaves it with whom it is.</param>
    Task<Outcome> Recheck(string? owner, Caller caller);
}
