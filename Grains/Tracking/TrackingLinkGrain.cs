using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Tracking;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Tracking;

namespace Dispatch.Grains.Tracking;

internal sealed class TrackingLinkGrain(EventSourcingServices services)
    : EventSourcedGrain<TrackingLinkState, TrackingLinkEvent>("tracking-link", services), ITrackingLinkGrain
{
    protected override TrackingLinkState Initial => TrackingLinkState.Initial;

    protected override TrackingLinkState Evolve(TrackingLinkState state, TrackingLinkEvent happened) =>
        TrackingLinkState.Evolve(state, happened);

    protected override Effects React(TrackingLinkState before, TrackingLinkState after, ImmutableArray<TrackingLinkEvent> events) =>
        Effects.None;

    public Task<Outcome> Make(WorkOrderId order, DateTimeOffset expiresAt, Caller caller) => Execute(
        caller,
        state => state.Order is null ? new TrackingLinkMade(order, expiresAt) : Decision<TrackingLinkEvent>.Nothing);

    public async Task<WorkOrderId?> Find() =>
        State.OrderAt(Now) is { } order && !await GrainFactory.GetGrain<IOrderLinksGrain>(order.Value).IsRevoked(Key) ? order : null;
}
