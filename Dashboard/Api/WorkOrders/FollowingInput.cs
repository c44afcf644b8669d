using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Access;
using Dispatch.Http.Json;

namespace Dispatch.Api.WorkOrders;

/// <summary>Work that has to be done before.</summary>
/// <param name="WorkOrder">The other order.</param>
/// <param name="Hours">So long after its end, planned or true, the work begins at the earliest.</param>
public sealed record FollowingInput([property: Text(128), Names("work-order")] string WorkOrder, [property: Range(0d, 720d)] double Hours = 0)
{
    internal Preceding Preceding => new(new WorkOrderId(WorkOrder), TimeSpan.FromHours(Hours));

    internal static FollowingInput? Of(Preceding? after) => after is null ? null : new(after.Order.Value, after.Lag.TotalHours);
}
