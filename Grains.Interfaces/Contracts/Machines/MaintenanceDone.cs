using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>The message by which a work order tells its machine that a service was carried out.</summary>
/// <param name="Hours">Lifetime hours at completion.</param>
[JournalName("machine.maintenance-done", 2)]
[GenerateSerializer, Immutable]
public sealed record MaintenanceDone(ServiceKey Service, DateTimeOffset CompletedAt, double Hours) : IUpcast
{
    /// <summary>Why it was done although it is too early (R-MNT-1); null when it was not.</summary>
    [Id(0)] public string? Early { get; init; }

    /// <summary>Version 1 knew of nothing that is too early.</summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

/// <summary>The message by which an order that the machine did not place itself says that it is for a service of its plan (R-MNT-6).</summary>
/// <param name="Instead">The order that it continues; null when it continues none.</param>
[JournalName("machine.service-order-placed")]
[GenerateSerializer, Immutable]
public sealed record ServiceOrderPlaced(ServiceKey Service, WorkOrderId Order, WorkOrderId? Instead);

/// <summary>The message by which an order for a service says that it was cancelled: the service is owed as before.</summary>
[JournalName("machine.service-order-cancelled")]
[GenerateSerializer, Immutable]
public sealed record ServiceOrderCancelled(ServiceKey Service, WorkOrderId Order);

/// <summary>The message by which an order tells what its signed record says of the meter: a reading like any other (R-FSR-4).</summary>
/// <param name="Hours">What the meter shows.</param>
/// <param name="At">When it was read, UTC: on arrival.</param>
[JournalName("machine.hours-signed")]
[GenerateSerializer, Immutable]
public sealed record HoursSigned(WorkOrderId Order, double Hours, DateTimeOffset At);

/// <summary>The message by which a corrected record disowns what an earlier version of it said of the meter.</summary>
[JournalName("machine.hours-disowned")]
[GenerateSerializer, Immutable]
public sealed record HoursDisowned(WorkOrderId Order, double Hours, DateTimeOffset At, string Reason);
