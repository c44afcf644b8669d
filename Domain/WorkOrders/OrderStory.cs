using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A decision in the making: each event is folded in before the next is looked for. Lives only inside one call of the decider.</summary>
internal sealed class OrderStory(WorkOrderState state, WorkOrderRules rules)
{
    private readonly ImmutableArray<TimedEvent>.Builder events = ImmutableArray.CreateBuilder<TimedEvent>();

    public WorkOrderState State { get; private set; } = state;

    public WorkOrderRules Rules => rules;

    public Decision<TimedEvent> Decision => Decision<TimedEvent>.Of(events.ToImmutable());

    public void Add(TimedEvent happened)
    {
        events.Add(happened);
        State = WorkOrderEvolution.Evolve(State, happened);
    }

    /// <summary>Takes over what was decided about clocks or the record.</summary>
    public Rejection? Add<TEvent>(Decision<TEvent> decided) where TEvent : TimedEvent
    {
        foreach (var happened in decided.Events) Add(happened);
        return decided.Rejection;
    }

    /// <summary>Withdraws the offers that still wait for an answer.</summary>
    public void WithdrawOffers(Source source, DateTimeOffset at)
    {
        foreach (var offer in State.Offers)
            if (offer.State == OfferState.Pending) Add(new OfferWithdrawn(offer.Number, source, at));
    }

    /// <summary>Gives the order to a technician.</summary>
    public void Book(TechnicianId technician, DateTimeOffset? from, DateTimeOffset? to, Source source, DateTimeOffset at)
    {
        Add(new WorkOrderAssigned(State.PastBookings.Length + 1, technician, from, to, source, at));
        OrderClocks.Assigned(this, at);
    }
}
