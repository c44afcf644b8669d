using System.Collections.Immutable;
using Dispatch.Domain.Stations;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Deadlines;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Stations;

namespace Dispatch.Grains.Stations;

internal sealed class ServiceStationGrain(
    EventSourcingServices services,
    IStationViews stations,
    StationHandover handover)
    : EventSourcedGrain<StationState, StationEvent>("station", services), IServiceStationGrain
{
    private const string Look = "hand-over";

    protected override StationState Initial => StationState.Initial;

    protected override StationState Evolve(StationState state, StationEvent happened) => StationState.Evolve(state, happened);

    public Task<Outcome> Register(RegisterStation station, Caller caller) => Execute(caller, state => StationDecider.Register(
        state,
        new StationFile(station.Name, station.Country, station.TimeZone, station.Location, station.Territory, station.Urban)));

    public async Task<Outcome> Close(string? successor, string? note, Caller caller)
    {
        var load = await stations.LoadAsync(Key, CancellationToken.None);
        return await Execute(caller,
            state => ClosingDecider.Close(state, new StationId(Key), load, successor is null ? null : new StationId(successor), note, Now));
    }

    public async Task<string?> Heir() => State switch
    {
        { File: null } => null,
        { ClosedAt: null } => Key,
        { Successor: { } successor } => await GrainFactory.GetGrain<IServiceStationGrain>(successor.Value).Heir(),
        _ => null,
    };

    protected override async Task<Outcome> OnMessage(object message, Cause cause) =>
        message is HandoverDue due ? await HandOver(due.Successor, due.Step, cause) : await base.OnMessage(message, cause);

    protected override async Task<Outcome> OnDeadline(DeadlineReached deadline, Cause cause)
    {
        if (State.Successor is { } successor) return await HandOver(successor, StationHandover.First, cause);
        var load = await stations.LoadAsync(Key, CancellationToken.None);
        return await Execute(cause, state => ClosingDecider.LookAgain(state, load, Now));
    }

    /// <summary>To whoever works now: the successor may be closed by then.</summary>
    private async Task<Outcome> HandOver(StationId successor, HandoverStep step, Cause cause)
    {
        if (await GrainFactory.GetGrain<IServiceStationGrain>(successor.Value).Heir() is { } heir) successor = new(heir);
        var (targets, next) = await handover.ReadAsync(Key, step, CancellationToken.None);
        return await Execute(cause, _ => new StationHandedOver(successor, targets, next, Now));
    }

    protected override Effects React(StationState before, StationState after, ImmutableArray<StationEvent> events) => new()
    {
        Views = after.File is { } file && (before.File != file || before.ClosedAt != after.ClosedAt)
            ? [new StationRow(
                Key, file.Name, file.Country, file.TimeZone, file.Location, file.Territory, file.Urban) { ClosedAt = after.ClosedAt }]
            : [],
        Messages = [.. events.SelectMany(Messages)],
        Deadlines = [.. events.OfType<StationClosed>().SelectMany(
            closed => ClosingDecider.LooksAfter.Select((after, number) => new DeadlineChange($"{Look}:{number}", closed.At + after)))],
    };

    private IEnumerable<Message> Messages(StationEvent happened)
    {
        switch (happened)
        {
            case StationClosed { Successor: { } successor }:
                yield return new Message($"station/{Key}", new HandoverDue(successor, StationHandover.First));
                break;
            case StationHandedOver handed:
                foreach (var target in handed.Targets)
                    yield return new Message(target, new StationSucceeded(new StationId(Key), handed.Successor, handed.At));
                if (handed.Next is { } next) yield return new Message($"station/{Key}", new HandoverDue(handed.Successor, next));
                break;
        }
    }
}
