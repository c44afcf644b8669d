using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.Devices;

/// <summary>A device belongs to one technician at a time; binding it to another takes it from the first.</summary>
public static class DeviceDecider
{
    public static Decision<DeviceEvent> Bind(DeviceState state, TechnicianId technician) =>
        state.Technician == technician ? Decision<DeviceEvent>.Nothing : new DeviceBound(technician);

    /// <param name="technician">Whose it was: a release that comes after it went to somebody else changes nothing.</param>
    public static Decision<DeviceEvent> Release(DeviceState state, TechnicianId technician) =>
        state.Technician == technician ? new DeviceReleased(technician) : Decision<DeviceEvent>.Nothing;
}
