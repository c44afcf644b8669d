using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.WorkOrders;

/// <summary>All decisions about a work order. Given again, a command yields nothing.</summary>
public static class WorkOrderDecider
{
    public static Decision<TimedEvent> Decide(WorkOrderState order, WorkOrderCommand command, WorkOrderRules rules)
    {
        if (order.File is null && command is not OpenWorkOrder) return new Rejection("unknown_work_order", "There is no such work order.");
        var story = new OrderStory(order, rules);
        if ((Timeless(order, command, rules) ?? Decide(story, command)) is { } rejection) return rejection;
        Mark(story, command);
        story.Lend(command.Source, command.Now);
        return story.Decision;
    }

    /// <summary>Nothing happens before the order was received or later than now.</summary>
    private static Rejection? Timeless(WorkOrderState order, WorkOrderCommand command, WorkOrderRules rules)
    {
        if (command is ReachDeadline) return null;
        if (command.At > command.Now + rules.Future)
            return new("in_future", $"{command.At:u} is still to come: check the clock it comes from.");
        return command is not OpenWorkOrder && command.At < order.File?.ReceivedAt
            ? new("before_receipt", $"The order was received at {order.File.ReceivedAt:u}; nothing can happen to it before.")
            : IsRelayed(command) ? null
            : Backdating.Problem(command.Source, command.At, command.Now, rules.BackdatedAfter, command.Backdated);
    }

    /// <summary>What another order of the trip was told; there it was asked about.</summary>
    private static bool IsRelayed(WorkOrderCommand command) => command is Depart { With: not null } or Arrive { With: not null };

    /// <summary>Who relies on the instant shall know when it was told, and why (F-93).</summary>
    private static void Mark(OrderStory story, WorkOrderCommand command)
    {
        if (!story.HasEvents) return;
        if (command is OpenWorkOrder { Call: { } call })
            story.Add(new WorkOrderBackdated(call.Reason, call.At, call.ToldAt, command.Source, command.At));
        else if (command.Backdated is { } reason && Backdating.Is(command.Source, command.At, command.Now, story.Rules.BackdatedAfter))
            story.Add(new WorkOrderBackdated(reason, command.At, command.Now, command.Source, command.At));
    }

    private static Rejection? Decide(OrderStory story, WorkOrderCommand command) => command switch
    {
        OpenWorkOrder open => DeskDecider.OpenUp(story, open),
        OfferWorkOrder offer => OfferDecider.Make(story, offer),
        WithdrawOffer withdraw => OfferDecider.Withdraw(story, withdraw),
        AcceptOffer accept => OfferDecider.Accept(story, accept),
        RejectOffer reject => OfferDecider.Reject(story, reject),
        HearOfOffer hear => OfferDecider.Hear(story, hear),
        AssignWorkOrder assign => BookingDecider.Assign(story, assign),
        ReassignWorkOrder reassign => BookingDecider.Reassign(story, reassign),
        BookSecond second => SecondDecider.Book(story, second),
        UnassignWorkOrder unassign => BookingDecider.Unassign(story, unassign),
        ReleaseTechnician release => ReleaseDecider.Release(story, release),
        SucceedTechnician succeed => BookingDecider.Succeed(story, succeed),
        TransferWorkOrder transfer => DeskDecider.Transfer(story, transfer),
        RescheduleWorkOrder reschedule => BookingDecider.Reschedule(story, reschedule),
        LockWorkOrder @lock => BookingDecider.Lock(story, @lock),
        JoinTrip join => TripDecider.Join(story, join),
        TakeAlong take => TripDecider.TakeAlong(story, take),
        LeaveTrip leave => TripDecider.Leave(story, leave),
        LoseStop lose => TripDecider.Lose(story, lose),
        ProgressCommand progress => ProgressDecider.Decide(story, progress),
        ConfirmArrival confirm => ProvingDecider.Confirm(story, confirm),
        GoElsewhere elsewhere => ProgressDecider.Leave(story, elsewhere),
        ContactCustomer contact => DeskDecider.Contact(story, contact),
        CheckMaterials check => DeskDecider.Check(story, check),
        ChangeSeverity change => DeskDecider.Change(story, change),
        DecideFaultSide side => DeskDecider.Decide(story, side),
        SetRequirements set => DeskDecider.Require(story, set),
        NameFollower name => FollowingDecider.Name(story, name),
        FreeOfPreceding free => FollowingDecider.Free(story, free),
        SuperviseWork supervise => DeskDecider.Supervise(story, supervise),
        OrderFollowUp followUp => DeskDecider.FollowUp(story, followUp),
        RateWork rate => DeskDecider.Rate(story, rate),
        RecheckMachine recheck => DeskDecider.Recheck(story, recheck),
        TakeCareOfRating care => DeskDecider.TakeCare(story, care),
        ConfirmVisit confirm => DeskDecider.ConfirmVisit(story, confirm),
        CloseWorkOrder close => DeskDecider.Close(story, close),
        CancelWorkOrder cancel => DeskDecider.Cancel(story, cancel),
        KeepRecord keep => DeskDecider.Keep(story, keep),
        ExcludeClock exclude => DeskDecider.Exclude(story, exclude),
        AcknowledgeEscalation acknowledge => story.Acknowledge(acknowledge.Clock, acknowledge.At),
        ReachDeadline deadline => Reach(story, deadline),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command to a work order."),
    };

    /// <summary>A deadline that no longer stands changes nothing.</summary>
    private static Rejection? Reach(OrderStory story, ReachDeadline command)
    {
        if (!story.State.Deadlines.Any(deadline => deadline.Key == command.Key)) return null;
        if (!OfferDecider.Reach(story, command)) story.Reach(command.Key, command.DueAt, command.Now);
        return null;
    }
}
