using System.Collections.Immutable;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Toy.Tests.Lockers;

internal sealed class LockerGrain(EventSourcingServices services) : EventSourcedGrain<LockerState, LockerEvent>("locker", services),
    ILockerGrain
{
    protected override LockerState Initial => LockerState.Initial;

    protected override LockerState Evolve(LockerState state, LockerEvent happened) => LockerState.Evolve(state, happened);

    public Task<Outcome> Fill(string machine, Caller caller) => Execute(caller, state => LockerDecider.Fill(state, machine));

    public Task<Outcome> Empty(Caller caller) => Execute(caller, LockerDecider.Empty);

    protected override Effects React(LockerState before, LockerState after, ImmutableArray<LockerEvent> events) =>
        before == after ? Effects.None : new Effects { Views = [new LockerRow(Key, after.Machine)] };
}
