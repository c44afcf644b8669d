using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Something speaks against the arrival as it was reported; the work goes on (R-SLA-5).</summary>
/// <param name="At">When the technician says that they arrived.</param>
[JournalName("work-order.arrival-doubted")]
public sealed record ArrivalDoubted(ImmutableArray<ArrivalDoubt> Doubts, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>Somebody confirms that the technician was there when they said so.</summary>
/// <param name="ArrivedAt">As reported, UTC.</param>
[JournalName("work-order.arrival-confirmed")]
public sealed record ArrivalConfirmed(DateTimeOffset ArrivedAt, string Reason, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At)
{
    /// <summary>The order of the same trip with which it was confirmed; null when it was with this one.</summary>
    public WorkOrderId? With { get; init; }
}
