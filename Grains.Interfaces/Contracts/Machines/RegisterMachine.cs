using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>Takes up a machine's file or changes it. Given again with the same content it changes nothing.</summary>
/// <param name="TimeZone">IANA id of the site's time zone: the station's, unless the caller knows better.</param>
/// <param name="Verified">False when a feed makes the machine known (<c>RegisterUnknown</c>); never turns a verified machine back.</param>
/// <param name="AcceptedAt">When the acceptance report was signed; the warranty runs from it, else from commissioning (R-WAR-1).</param>
/// <param name="Customer">An id; unknown ones are taken, see <see cref="Customers.ICustomerGrain"/>.</param>
/// <param name="WarrantyHours">Lifetime hours up to which the warranty goes; null for no such limit.</param>
[GenerateSerializer, Immutable]
public sealed record RegisterMachine(
    string Model,
    string? Station,
    string? Customer,
    DateTimeOffset? CommissionedAt,
    int? WarrantyMonths,
    GeoPoint? Site,
    string TimeZone,
    bool Verified,
    DateTimeOffset? AcceptedAt = null,
    double? WarrantyHours = null,
    string? Purpose = null,
    DateOnly? ProducedOn = null,
    DateOnly? PurchasedOn = null,
    string? ApprovedSettings = null,
    string? PreferredTechnician = null)
{
    [Id(0)] public MachineIdentity Identity { get; init; } = MachineIdentity.Unknown;

    /// <summary>Lifetime hours when it was commissioned: 0 for a new machine.</summary>
    [Id(1)] public double HoursAtCommissioning { get; init; }

    /// <summary>Refused with <c>machine_known</c> where it is known with another content.</summary>
    [Id(2)] public bool IsNew { get; init; }
}
