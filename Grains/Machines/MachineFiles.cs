using Dispatch.Domain.Machines;
using Dispatch.Domain.Stations;
using Dispatch.Grains.Interfaces.Machines;

namespace Dispatch.Grains.Machines;

internal static class MachineFiles
{
    public static MachineFile Of(RegisterMachine machine) => new(
        machine.Model,
        machine.Station is { } station ? new StationId(station) : null,
        machine.Customer,
        machine.CommissionedAt,
        machine.AcceptedAt,
        machine.WarrantyMonths,
        machine.WarrantyHours,
        machine.Site,
        machine.TimeZone,
        machine.Verified);
}
