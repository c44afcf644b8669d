using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Live;

/// <summary>Tells the rows that the feed shows apart.</summary>
internal readonly record struct LiveKey(Type Kind, string Id, string? Line = null, int Occurrence = 0)
{
    /// <summary>Null for a row that the feed does not show.</summary>
    public static LiveKey? Of(ViewRow row) => row switch
    {
        MeterRow meter => new(typeof(MeterRow), meter.SerialNumber),
        ServiceRow service => Of(service),
        MachineRow machine => new(typeof(MachineRow), machine.SerialNumber),
        StationRow station => new(typeof(StationRow), station.Id),
        TechnicianRow technician => new(typeof(TechnicianRow), technician.Id),
        PersonRow person => new(typeof(PersonRow), person.Id),
        UnitRow unit => new(typeof(UnitRow), unit.Id),
        PositionRow position => new(typeof(PositionRow), position.Technician),
        WorkOrderRow order => new(typeof(WorkOrderRow), order.Id),
        RequestRow request => new(typeof(RequestRow), request.Id),
        CustomerDetailsRow customer => new(typeof(CustomerDetailsRow), customer.Id),
        DecisionRow decision => new(typeof(DecisionRow), decision.Order),
        _ => null,
    };

    public static LiveKey Of(ServiceRow service) => new(typeof(ServiceRow), service.SerialNumber, service.Line, service.Occurrence);
}
