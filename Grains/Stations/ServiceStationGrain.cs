using System.Collections.Immutable;
using Dispatch.Domain.Stations;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Stations;

namespace Dispatch.Grains.Stations;

internal sealed class ServiceStationGrain(
    EventSourcingServices services,
    [PersistentState("station")] IPersistentState<Snapshot> snapshot,
    IStationViews stations,
    StationHandover handover)
    : EventSourcedGrain<StationState, StationEvent>("station", 2, services, snapshot), IServiceStationGrain
{
    protected override StationState Initial => StationState.Initial;

    protected override StationState Evolve(StationState state, StationEvent happened) => StationState.Evolve(state, happened);

    public Task<Outcome> Register(RegisterStation station, Caller caller) => Execute(caller, state => StationDecider.Register(
        state,
        new StationFile(station.Name, station.Country, station.TimeZone, station.Location, station.Territory, station.Urban)));

    public async Task<Outcome> Close(string? successor, string? note, Caller caller)
    {
        var load = await stations.LoadAsync(Key, CancellationToken.None);
        return await Execute(caller, state => ClosingDecider.Close(state, new StationId(Key), load, successor is null ? null : new StationId(successor), note, Now));
    }

    protected override async Task<Outcome> OnMessage(object message, Cause cause)
    {
        if (message is not HandoverDue due) return await base.OnMessage(message, cause);
        var (targets, next) = await handover.ReadAsync(Key, due.Step, CancellationToken.None);
        return await Execute(cause, _ => new StationHandedOver(due.Successor, targets, next, Now));
    }

    protected override Effects React(StationState before, StationState after, ImmutableArray<StationEvent> events) => new()
    {
        Views = after.File is { } file && (before.File != file || before.ClosedAt != after.ClosedAt)
            ? [new StationRow(Key, file.Name, file.Country, file.TimeZone, file.Location, file.Territory, file.Urban) { ClosedAt = after.ClosedAt }]
            : [],
        Messages = [.. events.SelectMany(Messages)],
    };

    private IEnumerable<Message> Messages(StationEvent happened)
    {
        switch (happened)
        {
            case StationClosed { Successor: { } successor }:
                yield return new Message($"station/{Key}", new HandoverDue(successor, StationHandover.First));
                break;
            case StationHandedOver handed:
                foreach (var target in handed.Targets) yield return new Message(target, new StationSucceeded(new StationId(Key), handed.Successor, handed.At));
                if (handed.Next is { } next) yield return new Message($"station/{Key}", new HandoverDue(handed.Successor, next));
                break;
        }
    }
}
