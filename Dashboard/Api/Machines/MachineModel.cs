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
    public static MachineModel Of(MachineOverview overview)
    {
        var (machine, meter) = (overview.Machine, overview.Meter);
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
            meter?.LifetimeHours,
            meter?.ReadingAt,
            meter?.HoursPerDay,
            Coordinates.Of(meter?.Position),
            meter?.PositionAt,
            overview.OpenServices,
            overview.OverdueServices,
            machine.Purpose,
            machine.ProducedOn,
            machine.PurchasedOn,
            machine.ApprovedSettings,
            machine.PreferredTechnician);
    }
}
