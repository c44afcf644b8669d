using Dispatch.Domain.Customers;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Stations;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Grains.Machines;

internal static class MachineFiles
{
    public static MachineFile Of(RegisterMachine machine) => new(
        machine.Model,
        machine.Station is { } station ? new StationId(station) : null,
        machine.Customer is { } customer ? new CustomerId(customer) : null,
        machine.CommissionedAt,
        machine.AcceptedAt,
        machine.WarrantyMonths,
        machine.WarrantyHours,
        machine.Site,
        machine.TimeZone,
        machine.Verified,
        machine.Purpose,
        machine.ProducedOn,
        machine.PurchasedOn,
        machine.ApprovedSettings,
        machine.PreferredTechnician)
    {
        Identity = machine.Identity,
        HoursAtCommissioning = machine.HoursAtCommissioning,
    };
}
