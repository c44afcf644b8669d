using System.Collections.Immutable;
using Dispatch.Domain.Stations;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Stations;

namespace Dispatch.Grains.Stations;

internal sealed class ServiceStationGrain(EventSourcingServices services, [PersistentState("station")] IPersistentState<Snapshot> snapshot)
    : EventSourcedGrain<StationState, StationEvent>("station", 1, services, snapshot), IServiceStationGrain
{
    protected override StationState Initial => StationState.Initial;

    protected override StationState Evolve(StationState state, StationEvent happened) => StationState.Evolve(state, happened);

    public Task<Outcome> Register(RegisterStation station, Caller caller) => Execute(caller, state => StationDecider.Register(
        state,
        new StationFile(station.Name, station.Country, station.TimeZone, station.Location, station.Territory, station.Urban)));

    protected override Effects React(StationState before, StationState after, ImmutableArray<StationEvent> events) =>
        after.File is { } file && before.File != file
            ? new Effects { Views = [new StationRow(Key, file.Name, file.Country, file.TimeZone, file.Location, file.Territory, file.Urban)] }
            : Effects.None;
}
