using Dispatch.Domain.Customers;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Machines;

/// <summary>What is on file about a machine (R-CUS-1).</summary>
/// <param name="Customer">Need not be registered: the id opens a file of its own, to be filled in (R-CUS-1).</param>
/// <param name="CommissionedAt">From it the calendar of the maintenance plan counts; null when not known: then no calendar dues.</param>
/// <param name="AcceptedAt">When the acceptance report was signed by both sides; from it the warranty runs (R-WAR-1).</param>
/// <param name="WarrantyMonths">1..120, null when not known.</param>
/// <param name="WarrantyHours">Lifetime hours up to which the warranty goes; null for no such limit.</param>
/// <param name="TimeZone">IANA id of the site's time zone.</param>
/// <param name="Verified">False when a feed made the machine known.</param>
/// <param name="Purpose">What the machine is used for.</param>
/// <param name="ProducedOn">In the maker's calendar.</param>
/// <param name="PurchasedOn">In the customer's calendar.</param>
/// <param name="ApprovedSettings">What the maker has approved beyond its standard, in words.</param>
/// <param name="PreferredTechnician">Id of the technician who is wanted for work on it.</param>
public sealed record MachineFile(
    string Model,
    StationId? Station,
    CustomerId? Customer,
    DateTimeOffset? CommissionedAt,
    DateTimeOffset? AcceptedAt,
    int? WarrantyMonths,
    double? WarrantyHours,
    GeoPoint? Site,
    string TimeZone,
    bool Verified,
    string? Purpose = null,
    DateOnly? ProducedOn = null,
    DateOnly? PurchasedOn = null,
    string? ApprovedSettings = null,
    string? PreferredTechnician = null)
{
    public MachineIdentity Identity { get; init; } = MachineIdentity.Unknown;

    /// <summary>Lifetime hours when it was commissioned: 0 for a new machine, more for one that was taken over used.</summary>
    public double HoursAtCommissioning { get; init; }
}
