using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;

namespace Dispatch.Grains.Interfaces.Views.Machines;

/// <summary>A machine's file as people see it. Key: serial number.</summary>
/// <param name="CommissionedAt">Null when not known: then no calendar dues.</param>
/// <param name="WarrantyUntil">First instant without warranty, UTC; null when no start is known (R-WAR-1).</param>
/// <param name="TimeZone">IANA id of the site's time zone.</param>
/// <param name="Verified">False when it registered itself by its first reading.</param>
/// <param name="MeterReplacementSuspected">Three consistent lower readings wait for somebody to decide (R-MNT-7).</param>
[GenerateSerializer, Immutable]
public sealed record MachineRow(
    string SerialNumber,
    string Model,
    string? Station,
    string? Customer,
    DateTimeOffset? CommissionedAt,
    int? WarrantyMonths,
    DateTimeOffset? WarrantyUntil,
    GeoPoint? Site,
    string TimeZone,
    bool Verified,
    bool MeterReplacementSuspected,
    string? Purpose = null,
    DateOnly? ProducedOn = null,
    DateOnly? PurchasedOn = null,
    string? ApprovedSettings = null,
    string? PreferredTechnician = null) : ViewRow
{
    [Id(0)] public MachineIdentity Identity { get; init; } = MachineIdentity.Unknown;
}
