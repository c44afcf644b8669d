using Dispatch.Domain.Geography;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>A job that somebody asks about, ordered or not yet.</summary>
/// <param name="WorkOrder">The order that it is; null when there is none yet.</param>
/// <param name="Severity">1 (worst) to 4 (R-SEV-1).</param>
/// <param name="DueBy">Until when somebody has to arrive, UTC; null when no clock runs.</param>
/// <param name="Duration">Expected time on site; null: as usual for the type.</param>
[GenerateSerializer, Immutable]
public sealed record JobQuestion(string? WorkOrder, WorkOrderType Type, GeoPoint Site, int Severity, DateTimeOffset? DueBy, TimeSpan? Duration)
{
    /// <summary>What whoever does it needs.</summary>
    [Id(0)] public WorkRequirements Requirements { get; init; } = WorkRequirements.None;
}
