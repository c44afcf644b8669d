using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A decision about a work order in the making, and which clocks it runs.</summary>
internal sealed class OrderStory(WorkOrderState state, WorkOrderRules rules) : TimedStory<WorkOrderState>(state, rules.Sla)
{
    private static readonly ImmutableArray<ClockKind> Kinds =
        [
            ClockKind.Contact, ClockKind.Arrange, ClockKind.Supervise, ClockKind.Dispatch, ClockKind.Arrive, ClockKind.Resolve,
            ClockKind.CallBack,
        ];

    /// <summary>Nobody promised to come sooner for what a visit left unsolved: only the promise to solve it goes on.</summary>
    private static readonly ImmutableArray<ClockKind> FollowUpKinds = Kinds.Remove(ClockKind.Arrive);

    public WorkOrderRules Rules => rules;

    protected override ClockBoard Clocks => State.Clocks;

    /// <summary>Starts the clocks from the receipt; a task that was transferred is to be arranged from the transfer (R-SLA-3).</summary>
    public void Open(WorkOrderFile file, DateTimeOffset at)
    {
        var isTransferred = file.ReceivedAt < at;
        var kinds = file.FollowUpOf is not null && isTransferred ? FollowUpKinds : Kinds;
        Open(file.Terms(file.Severity, file.Urgency), kinds, file.ReceivedAt, isTransferred ? at : null);
        Agree(at);
    }

    /// <summary>Nobody is late before the time that the customer asked for or agreed to (R-INT-7, R-SLA-5).</summary>
    public void Agree(DateTimeOffset at)
    {
        if ((State.Preparation.AgreedAt ?? State.File!.WantedAt) is { } until) Agree(ClockKind.Arrive, until, at);
    }

    /// <summary>Gives the order to a technician: it is arranged, and from now on to be supervised (R-SLA-3).</summary>
    /// <param name="trip">What it is done with; null for alone.</param>
    public void Book(TechnicianId technician, DateTimeOffset? from, DateTimeOffset? to, Source source, DateTimeOffset at, Trip? trip = null)
    {
        Add(new WorkOrderAssigned(State.PastBookings.Length + 1, technician, from, to, source, at) { Trip = trip });
        Stop(ClockKind.Arrange, at);
        Begin(ClockStart.Assignment, at);
        Agree(at);
    }

    /// <summary>Withdraws the offers that still wait for an answer.</summary>
    /// <param name="reason">A code; null when it speaks for itself.</param>
    public void WithdrawOffers(Source source, DateTimeOffset at, string? reason = null)
    {
        foreach (var offer in State.Offers)
            if (offer.State == OfferState.Pending) Add(new OfferWithdrawn(offer.Number, source, at) { Reason = reason });
    }

    /// <summary>A machine is to be lent as soon as a promise is broken that grants one, once for each order (R-LOAN-1).</summary>
    public void Lend(Source source, DateTimeOffset now)
    {
        if (State is { LoanerDue: false, Clocks.OwesLoaner: true, Status: not (WorkOrderStatus.Closed or WorkOrderStatus.Cancelled) })
            Add(new LoanerDue(source, now));
    }

    protected override WorkOrderState Evolve(WorkOrderState state, TimedEvent happened) => WorkOrderEvolution.Evolve(state, happened);
}
