using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.WorkOrders;

/// <summary>The message by which the leading order of a trip has another one follow (R-TRIP-1).</summary>
/// <param name="From">Planned begin on site, UTC; null when not planned.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[JournalName("work-order.trip-called")]
[GenerateSerializer, Immutable]
public sealed record TripCalled(Trip Trip, TechnicianId Technician, DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset At);

/// <summary>The message by which it lets another one go.</summary>
/// <param name="Reason">A code.</param>
[JournalName("work-order.trip-left")]
[GenerateSerializer, Immutable]
public sealed record TripLeft(TripId Trip, string Reason, DateTimeOffset At);

/// <summary>The message by which it hears of one that does not follow.</summary>
/// <param name="Reason">A code, see <see cref="LostStop"/>.</param>
[JournalName("work-order.trip-stop-lost")]
[GenerateSerializer, Immutable]
public sealed record TripStopLost(TripId Trip, WorkOrderId Order, string Reason, DateTimeOffset At);

/// <summary>The message by which a departure or an arrival counts for the other orders of the trip at the machine.</summary>
/// <param name="Position">Where the phone said it was; null when nobody knows.</param>
[JournalName("work-order.trip-reported", 2)]
[GenerateSerializer, Immutable]
public sealed record TripReported(WithOrder With, TechnicianId Technician, bool IsArrival, GeoPoint? Position, Source Source, DateTimeOffset At)
    : IUpcast
{
    /// <summary>Why a desk told it long after it happened; null when it did so in time (F-93).</summary>
    [Id(1)] public string? Backdated { get; init; }

    /// <summary>What speaks against the arrival and was not confirmed (R-SLA-5).</summary>
    [Id(0)] public ImmutableArray<ArrivalDoubt> Doubts { get; init; } = [];

    /// <summary>Version 1 knew of nothing that was told late.</summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

/// <summary>The message by which an arrival that somebody confirmed is confirmed for the other orders of the trip at the machine.</summary>
[JournalName("work-order.trip-confirmed")]
[GenerateSerializer, Immutable]
public sealed record TripConfirmed(WithOrder With, string Reason, Source Source);
