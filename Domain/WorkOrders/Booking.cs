using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A technician's time for the order; another technician means another booking.</summary>
/// <param name="Number">1 for the order's first.</param>
/// <param name="From">Planned begin on site, UTC; null when not planned yet.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
/// <param name="DepartedAt">Null where no departure was reported, even after arrival.</param>
/// <param name="EndedAt">When the order was given to somebody else, or to nobody.</param>
[GenerateSerializer, Immutable]
public sealed record Booking(
    int Number,
    TechnicianId Technician,
    DateTimeOffset? From,
    DateTimeOffset? To,
    DateTimeOffset? DepartedAt = null,
    DateTimeOffset? ArrivedAt = null,
    DateTimeOffset? EndedAt = null)
{
    /// <summary>When the technician says that they will be there, UTC; null when they keep to the plan.</summary>
    [Id(0)] public DateTimeOffset? ExpectedAt { get; init; }
}
