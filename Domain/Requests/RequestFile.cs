using System.Text.Json.Serialization;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Requests;

/// <summary>The intake record (R-INT-1, -2, -7). Who called is kept elsewhere, where it can be erased.</summary>
/// <param name="Customer">The customer's id; null when not known.</param>
/// <param name="TimeZone">IANA id of the responsible station's time zone.</param>
/// <param name="Work">What is asked for.</param>
/// <param name="Fault">The fault or question in detail.</param>
/// <param name="Environment">Where and under which conditions the machine works.</param>
/// <param name="WantedAt">The service time asked for, UTC.</param>
/// <param name="Severity">1 (breakdown) to 4 (R-SEV-1).</param>
/// <param name="Warranty">Checked before anything is promised (R-INT-5).</param>
/// <param name="Evidence">Distance band and how it was found, frozen at intake (R-SLA-1); null when the site is not known.</param>
/// <param name="ReceivedAt">UTC; from it the clocks run.</param>
[GenerateSerializer, Immutable]
public sealed record RequestFile(
    RequestChannel Channel,
    CustomerId? Customer,
    SerialNumber Machine,
    string Model,
    StationId Station,
    string TimeZone,
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
    WarrantyFinding Warranty,
    SiteEvidence? Evidence,
    DateTimeOffset ReceivedAt)
{
    /// <summary>By which fault the machine opened it itself; null when somebody did.</summary>
    [Id(0)] public ToldFault? Told { get; init; }

    /// <summary>What was asked for and not told.</summary>
    [Id(1)] public IntakeItems NotTold { get; init; }

    /// <summary>Whose the machine is by its file; null where that was not known.</summary>
    [Id(2)] public CustomerId? MachineOwner { get; init; }

    /// <summary>Somebody said whose the request is, the caller's or the machine's owner's.</summary>
    [Id(3)] public bool IsOwnerSettled { get; init; }

    /// <summary>
    /// Who owns the machine, where somebody else called about it and nobody has said yet whose the request is; null elsewhere.
    /// </summary>
    [JsonIgnore]
    public CustomerId? OtherOwner =>
        !IsOwnerSettled && Customer is { } caller && MachineOwner is { } owner && owner != caller ? owner : null;

    /// <summary>Whether the same is told once more, whatever was found out and said since.</summary>
    public bool IsToldBy(RequestFile again) => this == again with
    {
        MachineOwner = MachineOwner,
        IsOwnerSettled = IsOwnerSettled,
        Customer = IsOwnerSettled ? Customer : again.Customer,
    };

    /// <summary>With what was found out later; what was known stays.</summary>
    public RequestFile With(MachineFound found) => this with
    {
        MachineOwner = found.IsNewOwner || found.Customer == Customer ? found.Customer : MachineOwner ?? found.Customer,
        Warranty = found.Over(Warranty),
        Site = Site ?? found.Site,
        Evidence = Evidence ?? found.Evidence,
        Customer = found.Over(Customer),
    };

    public ClockTerms Terms(int severity, Urgency urgency) =>
        new(Contract, severity, urgency, Warranty.UnderWarranty, Work, Station, TimeZone, Evidence);
}
