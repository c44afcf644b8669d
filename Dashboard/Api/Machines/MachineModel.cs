using Dispatch.Api.Geography;
using Dispatch.Grains.Interfaces.Views.Machines;

namespace Dispatch.Api.Machines;

/// <summary>A machine with what its meter shows and what it owes.</summary>
/// <param name="WarrantyUntil">First instant without warranty.</param>
/// <param name="TimeZone">IANA id.</param>
/// <param name="Verified">False when a feed made it known and nobody has registered it since.</param>
/// <param name="LifetimeHours">Across all meters; null before the first reading.</param>
public sealed record MachineModel(
    string SerialNumber,
    string Model,
    string? Station,
    string? Customer,
    DateTimeOffset? CommissionedAt,
    int? WarrantyMonths,
    DateTimeOffset? WarrantyUntil,
    Coordinates? Site,
    string TimeZone,
    bool Verified,
    bool MeterReplacementSuspected,
    double? LifetimeHours,
    DateTimeOffset? ReadingAt,
    double? HoursPerDay,
    Coordinates? Position,
    DateTimeOffset? PositionAt,
    int OpenServices,
    int OverdueServices,
    string? Purpose,
    DateOnly? ProducedOn,
    DateOnly? PurchasedOn,
    string? ApprovedSettings,
    string? PreferredTechnician)
{
    /// <summary>Whose serial number it is; null when nobody told.</summary>
    public string? Maker { get; init; }

    /// <summary>Product identification number (ISO 10261); null when nobody told.</summary>
    public string? Pin { get; init; }

    /// <summary>What its owner calls it; null when nobody told.</summary>
    public string? EquipmentId { get; init; }

    public static MachineModel Of(MachineOverview overview)
    {
        var (machine, meter) = (overview.Machine, overview.Meter);
        var read = overview.Read;
        return new(
            machine.SerialNumber,
            machine.Model,
            machine.Station,
            machine.Customer,
            machine.CommissionedAt,
            machine.WarrantyMonths,
            machine.WarrantyUntil,
            Coordinates.Of(machine.Site),
            machine.TimeZone,
            machine.Verified,
            machine.MeterReplacementSuspected,
            read?.LifetimeHours,
            read?.ReadingAt,
            read?.HoursPerDay,
            Coordinates.Of(meter?.Position),
            meter?.PositionAt,
            overview.OpenServices,
            overview.OverdueServices,
            machine.Purpose,
            machine.ProducedOn,
            machine.PurchasedOn,
            machine.ApprovedSettings,
            machine.PreferredTechnician)
        {
            Maker = machine.Identity.Maker,
            Pin = machine.Identity.Pin,
            EquipmentId = machine.Identity.EquipmentId,
        };
    }
}
