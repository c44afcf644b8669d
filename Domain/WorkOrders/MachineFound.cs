using Dispatch.Domain.Customers;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Warranty;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What is known of a machine now that was not when work on it was taken in (R-INT-5).</summary>
/// <param name="Warranty">At the receipt of the work: from then it counts, however late it is found.</param>
/// <param name="Evidence">How far the site is; null when that is not known.</param>
/// <param name="Customer">Whose it is; takes the place of who is named when <paramref name="IsNewOwner"/>.</param>
[GenerateSerializer, Immutable]
public sealed record MachineFound(
    WarrantyFinding Warranty, GeoPoint? Site, SiteEvidence? Evidence, CustomerId? Customer, bool IsNewOwner)
{
    /// <summary>What is known for sure: a look that finds nothing either leaves the finding as it is.</summary>
    public WarrantyFinding Over(WarrantyFinding before) =>
        before.Cover == WarrantyCover.Unknown && Warranty.Cover != WarrantyCover.Unknown ? Warranty : before;

    public CustomerId? Over(CustomerId? before) => IsNewOwner ? Customer : before ?? Customer;
}
