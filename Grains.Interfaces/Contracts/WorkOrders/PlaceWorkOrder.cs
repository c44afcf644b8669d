using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.WorkOrders;

/// <summary>Opens a work order that no request led to. What is left out is taken from the machine's file.</summary>
/// <param name="Service">The service of the plan that it is to carry out; only for maintenance.</param>
/// <param name="ReceivedAt">From when the clocks run, UTC.</param>
/// <param name="IsNew">The id was made for it: refused with <c>id_taken</c> when there is such an order.</param>
[GenerateSerializer, Immutable]
public sealed record PlaceWorkOrder(
    WorkOrderType Type,
    string Machine,
    string? Model,
    string? Station,
    string? Customer,
    GeoPoint? Site,
    ServiceKey? Service,
    string Work,
    string? Contract,
    int Severity,
    Urgency Urgency,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? WantedAt,
    bool IsNew,
    WorkRequirements? Requirements = null)
{
    /// <summary>Nobody said when: it is received when it arrives, and given again at once it is still the same.</summary>
    [Id(0)] public bool ReceivedNow { get; init; }

    /// <summary>Why it asks for skills that nobody has; null when somebody has them all.</summary>
    [Id(1)] public string? Confirm { get; init; }

    /// <summary>Why a desk tells of it only now (F-93).</summary>
    [Id(2)] public string? Backdated { get; init; }
}
