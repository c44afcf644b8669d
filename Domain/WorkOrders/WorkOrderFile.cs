using System.Text.Json.Serialization;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Requests;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Warranty;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What is ordered, as it was when the order was opened.</summary>
/// <param name="Model">As on the machine's file; checked against its nameplate on site (R-FSR-1).</param>
/// <param name="TimeZone">IANA id of the station's time zone.</param>
/// <param name="Customer">The customer's id; null when not known.</param>
/// <param name="Request">The service request that it came from.</param>
/// <param name="Service">The service of the machine's plan that it is to carry out.</param>
/// <param name="FollowUpOf">The order that it continues.</param>
/// <param name="Work">What is to be done, for the technician.</param>
/// <param name="Severity">1 (breakdown) to 4 (R-SEV-1).</param>
/// <param name="Evidence">Distance band and how it was found, frozen at intake (R-SLA-1); null when the site is not known.</param>
/// <param name="ReceivedAt">From when the clocks run, UTC: receipt of the call or order.</param>
/// <param name="WantedAt">The time asked for or foretold, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record WorkOrderFile(
    WorkOrderType Type,
    SerialNumber Machine,
    string Model,
    StationId Station,
    string TimeZone,
    CustomerId? Customer,
    RequestId? Request,
    ServiceKey? Service,
    WorkOrderId? FollowUpOf,
    string Work,
    GeoPoint? Site,
    string? Contract,
    int Severity,
    Urgency Urgency,
    WarrantyFinding Warranty,
    SiteEvidence? Evidence,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? WantedAt)
{
    /// <summary>On whose side the fault is; null while nobody decided: then it is promised for as if it were the maker's.</summary>
    [Id(0)] public FaultSide? Side { get; init; }

    [JsonIgnore]
    public Nameplate Nameplate => new(Model, Machine.Value);

    /// <summary>With what was found out later; what was known stays.</summary>
    public WorkOrderFile With(MachineFound found) => this with
    {
        Warranty = found.Over(Warranty),
        Site = Site ?? found.Site,
        Evidence = Evidence ?? found.Evidence,
        Customer = found.Over(Customer),
    };

    public ClockTerms Terms(int severity, Urgency urgency) =>
        new(Contract, severity, urgency, Warranty.UnderWarranty, Type, Station, TimeZone, Evidence)
        {
            OnMakersSide = Side is { } side ? side == FaultSide.Maker : null,
        };
}
