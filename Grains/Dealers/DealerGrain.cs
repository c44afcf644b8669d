using System.Collections.Immutable;
using Dispatch.Domain.Dealers;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Dealers;
using Dispatch.Grains.Interfaces.Views.Dealers;

namespace Dispatch.Grains.Dealers;

internal sealed class DealerGrain(EventSourcingServices services)
    : EventSourcedGrain<DealerState, DealerEvent>("dealer", services), IDealerGrain
{
    protected override DealerState Initial => DealerState.Initial;

    protected override DealerState Evolve(DealerState state, DealerEvent happened) => DealerState.Evolve(state, happened);

    public Task<Outcome> Register(string name, ImmutableSortedSet<string> stations, Caller caller) =>
        Execute(caller, state => DealerDecider.Register(state, name, stations));

    protected override Effects React(DealerState before, DealerState after, ImmutableArray<DealerEvent> events) =>
        after.Name is { } name && before != after ? new Effects { Views = [new DealerRow(Key, name, after.Stations)] } : Effects.None;
}
