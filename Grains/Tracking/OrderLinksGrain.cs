using System.Collections.Immutable;
using Dispatch.Domain.Tracking;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Tracking;

namespace Dispatch.Grains.Tracking;

internal sealed class OrderLinksGrain(EventSourcingServices services)
    : EventSourcedGrain<OrderLinksState, OrderLinksEvent>("order-links", services), IOrderLinksGrain
{
    protected override OrderLinksState Initial => OrderLinksState.Initial;

    protected override OrderLinksState Evolve(OrderLinksState state, OrderLinksEvent happened) => OrderLinksState.Evolve(state, happened);

    protected override Effects React(OrderLinksState before, OrderLinksState after, ImmutableArray<OrderLinksEvent> events) => Effects.None;

    public Task<Outcome> Give(string link, DateTimeOffset expiresAt, int most, Caller caller) =>
        Execute(caller, state => OrderLinksDecider.Give(state, link, expiresAt, most, Now));

    public Task<Outcome> Revoke(string link, Caller caller) => Execute(caller, state => OrderLinksDecider.Revoke(state, link, Now));

    public Task<ImmutableArray<GivenLink>> All() => Task.FromResult(State.Given);

    public Task<bool> IsRevoked(string link) => Task.FromResult(State.IsRevoked(link));
}
