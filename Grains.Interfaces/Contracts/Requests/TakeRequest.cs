using Dispatch.Domain.Geography;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Requests;

namespace Dispatch.Grains.Interfaces.Contracts.Requests;

/// <summary>Takes a service request in (R-INT-7). What is left out of the machine is taken from its file.</summary>
/// <param name="Contact">Whom to ask for; kept where it can be erased.</param>
/// <param name="Owner">Who takes care of it, by id; null for whoever takes it in.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="IsNew">The id was made for it: refused with <c>id_taken</c> when there is such a request.</param>
[GenerateSerializer, Immutable]
public sealed record TakeRequest(
    RequestChannel Channel,
    string Machine,
    string? Model,
    string? Station,
    string? Customer,
    GeoPoint? Site,
    WorkOrderType Work,
    string Fault,
    string? Symptom,
    string? Environment,
    string? Requirements,
    DateTimeOffset? WantedAt,
    string? Contract,
    int Severity,
    Urgency Urgency,
    RequestContactRow? Contact,
    string? Owner,
    DateTimeOffset ReceivedAt,
    bool IsNew)
{
    /// <summary>Nobody said when: it is received when it arrives, and given again at once it is still the same.</summary>
    [Id(0)] public bool ReceivedNow { get; init; }

    /// <summary>By which fault the machine opens it itself; null when somebody does.</summary>
    [Id(1)] public ToldFault? Told { get; init; }

    /// <summary>What was asked for and not told (F-98).</summary>
    [Id(2)] public IntakeItems NotTold { get; init; }

    /// <summary>Why a desk tells of it only now (F-93).</summary>
    [Id(3)] public string? Backdated { get; init; }
}
