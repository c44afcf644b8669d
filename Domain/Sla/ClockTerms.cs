using Dispatch.Domain.Requests;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Sla;

/// <summary>What the targets of a job depend on (R-SLA-4).</summary>
/// <param name="Contract">Null for none.</param>
/// <param name="Severity">1..4 (R-SEV-1).</param>
/// <param name="UnderWarranty">Null when not known: then what is promised within warranty is promised (R-SLA-1).</param>
/// <param name="Station">The responsible station, whose opening hours count; null for none yet.</param>
/// <param name="TimeZone">IANA id of the station's time zone; null for the default one.</param>
/// <param name="Site">Frozen at intake; null when the site is not known: what depends on the distance is not promised then.</param>
public sealed record ClockTerms(
    string? Contract,
    int Severity,
    Urgency Urgency,
    bool? UnderWarranty,
    WorkOrderType Work,
    StationId? Station,
    string? TimeZone,
    SiteEvidence? Site)
{
    /// <summary>Whether the fault is on the maker's side; null while nobody decided: then what is promised for such faults is.</summary>
    [Id(0)] public bool? OnMakersSide { get; init; }
}
