using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;

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

    /// <summary>What it is done with on one way; null when the order goes alone.</summary>
    [Id(1)] public Trip? Trip { get; init; }

    /// <summary>The trip whose travel it shares, also where the order goes alone (R-TRIP-1).</summary>
    public TripId TripOf(WorkOrderId order) => Trip?.Id ?? TripId.Of(order, Number);

    /// <summary>Whether the trip's travel is charged with this booking; it is with one of each trip.</summary>
    public bool PaysTravel(WorkOrderId order) => Trip is null || Trip.Leader == order;
}
