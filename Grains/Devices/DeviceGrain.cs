using System.Collections.Immutable;
using Dispatch.Domain.Devices;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Devices;
using Dispatch.Grains.Interfaces.Views.Devices;

namespace Dispatch.Grains.Devices;

internal sealed class DeviceGrain(EventSourcingServices services)
    : EventSourcedGrain<DeviceState, DeviceEvent>("device", services), IDeviceGrain
{
    protected override DeviceState Initial => DeviceState.Initial;

    protected override DeviceState Evolve(DeviceState state, DeviceEvent happened) => DeviceState.Evolve(state, happened);

    public Task<Outcome> Bind(string technician, Caller caller) =>
        Execute(caller, state => DeviceDecider.Bind(state, new TechnicianId(technician)));

    public Task<Outcome> Release(string technician, Caller caller) =>
        Execute(caller, state => DeviceDecider.Release(state, new TechnicianId(technician)));

    protected override Effects React(DeviceState before, DeviceState after, ImmutableArray<DeviceEvent> events) =>
        before == after ? Effects.None : new Effects { Views = [new DeviceRow(Key, after.Technician?.Value)] };
}
