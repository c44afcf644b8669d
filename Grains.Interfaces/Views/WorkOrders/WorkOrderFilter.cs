using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

/// <summary>All given conditions must hold.</summary>
/// <param name="States">Empty means all.</param>
/// <param name="Technician">Who has it now.</param>
/// <param name="LentBy">A station whose technicians have them, although they are orders of another one.</param>
/// <param name="OfferedTo">A technician whose answer to an offer is awaited.</param>
/// <param name="Jeopardy">Only orders that are (true) or are not (false) at risk or breached.</param>
public sealed record WorkOrderFilter(
    ImmutableArray<WorkOrderStatus> States,
    string? Station = null,
    string? Technician = null,
    string? Machine = null,
    string? Customer = null,
    string? Request = null,
    bool? Jeopardy = null,
    string? LentBy = null,
    string? OfferedTo = null)
{
    /// <summary>Only orders of whose poor rating somebody was told and nobody takes care yet (R-CAL-2).</summary>
    public bool IsUncaredFor { get; init; }
}
