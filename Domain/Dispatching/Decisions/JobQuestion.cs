using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>A job that somebody asks about, ordered or not yet: all that the engine knows of an order when it decides.</summary>
/// <param name="WorkOrder">The order that it is; null when there is none yet.</param>
/// <param name="Severity">1 (worst) to 4 (R-SEV-1).</param>
/// <param name="DueBy">Until when somebody has to arrive, UTC; null when no clock runs.</param>
/// <param name="Duration">Expected time on site; null: as usual for the type.</param>
[GenerateSerializer, Immutable]
public sealed record JobQuestion(
    string? WorkOrder, WorkOrderType Type, GeoPoint Site, int Severity, DateTimeOffset? DueBy, TimeSpan? Duration)
{
    /// <summary>What whoever does it needs.</summary>
    [Id(0)] public WorkRequirements Requirements { get; init; } = WorkRequirements.None;

    [Id(1)] public Urgency Urgency { get; init; } = Urgency.Normal;

    /// <summary>Receipt of the call or order, UTC; null: now.</summary>
    [Id(2)] public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The time asked for or foretold, UTC.</summary>
    [Id(3)] public DateTimeOffset? WantedAt { get; init; }

    /// <summary>The begin agreed with the customer, UTC.</summary>
    [Id(4)] public DateTimeOffset? AgreedAt { get; init; }

    /// <summary>Of the machine, from which is learned how long work takes; null when not known.</summary>
    [Id(5)] public string? Model { get; init; }

    /// <summary>Planned work whose customer or materials are not ready: it stands behind all that may begin (R-MNT-3).</summary>
    [Id(6)] public bool IsUnprepared { get; init; }

    /// <summary>On which it is done; null when not known. Other work at it is one trip with this (R-TRIP-1).</summary>
    [Id(7)] public SerialNumber? Machine { get; init; }
}
