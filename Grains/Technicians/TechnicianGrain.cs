using System.Collections.Immutable;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Technicians;

namespace Dispatch.Grains.Technicians;

internal sealed class TechnicianGrain(EventSourcingServices services, [PersistentState("technician")] IPersistentState<Snapshot> snapshot)
    : EventSourcedGrain<TechnicianState, TechnicianEvent>("technician", 1, services, snapshot), ITechnicianGrain
{
    protected override TechnicianState Initial => TechnicianState.Initial;

    protected override TechnicianState Evolve(TechnicianState state, TechnicianEvent happened) => TechnicianState.Evolve(state, happened);

    public Task<Outcome> Register(RegisterTechnician technician, Caller caller) => Execute(
        caller,
        state => TechnicianDecider.Register(state, new StationId(technician.Station), technician.Skills, technician.Home),
        [new PersonRow(Key, technician.Name, technician.Phone)]);

    protected override Effects React(TechnicianState before, TechnicianState after, ImmutableArray<TechnicianEvent> events) =>
        after.File is { } file && before.File != file
            ? new Effects { Views = [new TechnicianRow(Key, file.Station.Value, file.Skills, file.Home)] }
            : Effects.None;
}
