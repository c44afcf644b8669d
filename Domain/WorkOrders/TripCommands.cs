using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A command that begins or completes a trip.</summary>
internal interface ITripCommand
{
    /// <summary>What is done on the same way, this order first; empty for alone (R-TRIP-1).</summary>
    ImmutableArray<TripStop> Party { get; }

    /// <summary>The orders that somebody named, as they named them; empty when nobody did.</summary>
    ImmutableArray<Companion> Companions { get; }
}

/// <summary>
/// The order goes along with another one, if it can: it is prepared, nobody else has it, and the technician is able to do it.
/// </summary>
/// <param name="From">Planned begin on site, UTC; null when not planned.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[GenerateSerializer, Immutable]
public sealed record JoinTrip(
    Trip Trip, WorkOrderId Order, TechnicianId Technician, DateTimeOffset? From, DateTimeOffset? To, Source Source, DateTimeOffset At,
    DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now)
{
    /// <inheritdoc cref="AssignWorkOrder.Candidate"/>
    [Id(0)] public Candidate? Candidate { get; init; }
}

/// <summary>Whoever has this order takes others along, which they are asked to join (R-TRIP-1).</summary>
/// <param name="Technician">Null when a desk says so on behalf of whoever has the order.</param>
/// <param name="Along">The others.</param>
/// <param name="Confirm">Why it is done although something speaks against it; null refuses it then.</param>
[GenerateSerializer, Immutable]
public sealed record TakeAlong(TechnicianId? Technician, ImmutableArray<WorkOrderId> Along, Source Source, DateTimeOffset At,
    DateTimeOffset Now, string? Confirm = null)
    : WorkOrderCommand(Source, At, Now), ITripCommand
{
    /// <inheritdoc/>
    [Id(0)] public ImmutableArray<TripStop> Party { get; init; } = [];

    /// <inheritdoc/>
    [Id(1)] public ImmutableArray<Companion> Companions { get; init; } = [];

    /// <summary>What else whoever has this order has in the hours by which the trip grows longer.</summary>
    [Id(2)] public ImmutableArray<Engagement> Overlaps { get; init; } = [];
}

/// <summary>The trip on which this order was to be done is not made, or not with it.</summary>
[GenerateSerializer, Immutable]
public sealed record LeaveTrip(TripId Trip, string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>An order that was to go along does not.</summary>
[GenerateSerializer, Immutable]
public sealed record LoseStop(TripId Trip, WorkOrderId Order, string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : WorkOrderCommand(Source, At, Now);

/// <summary>The order of the same trip at the same machine with which a report was made.</summary>
[GenerateSerializer, Immutable]
public sealed record WithOrder(TripId Trip, WorkOrderId Order);
