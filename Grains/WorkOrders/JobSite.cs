using Dispatch.Domain.Customers;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Warranty;

namespace Dispatch.Grains.WorkOrders;

/// <summary>Where a job is to be done, and what is known before anything is promised (R-INT-5).</summary>
/// <param name="TimeZone">IANA id of the station's time zone.</param>
internal sealed record JobSite(
    string Model, StationId Station, string TimeZone, CustomerId? Customer, GeoPoint? Site, WarrantyFinding Warranty,
    SiteEvidence? Evidence)
{
    /// <summary>Whose the machine is by its file; null when that is not known.</summary>
    public CustomerId? Owner { get; init; }

    /// <summary>Who is wanted for work on the machine; null when it does not matter.</summary>
    public string? PreferredTechnician { get; init; }
}
