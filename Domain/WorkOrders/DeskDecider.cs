using Dispatch.Domain.Deciding;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Sla;
using static Dispatch.Domain.WorkOrders.WorkOrderStatus;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What the desk does with an order besides giving it to somebody.</summary>
internal static class DeskDecider
{
    public const int MaxWork = 4_000;
    private const int MostAdditions = 20;

    public static Rejection? OpenUp(OrderStory story, OpenWorkOrder command)
    {
        var file = command.File;
        if (story.State.File is { } known)
            return known == file with { Side = known.Side }
                ? null
                : new("work_order_exists", "A work order with this id is open already, with another content.");
        if (file.Severity is < 1 or > 4) return new("invalid_severity", $"Severity is 1 to 4, not {file.Severity}.");
        if (string.IsNullOrWhiteSpace(file.Work) || file.Work.Length > MaxWork)
            return new("work_missing", $"Say what is to be done, in at most {MaxWork} characters.");
        if (file.ReceivedAt > command.Now + story.Rules.Future) return new("in_future", "The order would be received later than now.");
        if (command.Requirements?.Problem() is { } problem) return problem;
        if (command.Source == Source.Console && story.Rules.Wanted(file.WantedAt, command.Now) is { } untimely) return untimely;
        story.Add(new WorkOrderOpened(file, command.Source, command.At));
        if (file.Service is not null) List(story, command.Service, command);
        if (command.Requirements is { } requirements && requirements != WorkRequirements.None)
            story.Add(new RequirementsSet(requirements, command.Source, command.At) { Confirm = command.Confirm });
        story.Open(file, command.At);
        return null;
    }

    public static Rejection? Transfer(OrderStory story, TransferWorkOrder command)
    {
        if (story.State.IsOver || story.State.File!.Station != command.From) return null;
        story.Add(new WorkOrderTransferred(command.To, command.Source, command.At));
        return null;
    }

    public static Rejection? Contact(OrderStory story, ContactCustomer command)
    {
        if (story.State.Preparation.ContactedAt == command.At) return null;
        if (Refuse.Unless(story.State, o => !o.IsOver || o.Clocks.Find(ClockKind.CallBack) is { IsOpen: true }) is { } refused)
            return refused;
        if (story.Rules.Agreed(command.AgreedAt, command.At) is { } untimely) return untimely;
        story.Add(new CustomerContacted(command.AgreedAt, command.Note, command.Source, command.At));
        story.Stop(ClockKind.Contact, command.At);
        story.Stop(ClockKind.CallBack, command.At);
        if (command.AgreedAt is not null) story.Agree(command.At);
        return null;
    }

    public static Rejection? Check(OrderStory story, CheckMaterials command)
    {
        var preparation = story.State.Preparation;
        if (preparation.MaterialsAt == command.At && preparation.MissingMaterials == command.Missing) return null;
        if (Refuse.Unless(story.State, o => !o.IsOver) is { } refused) return refused;
        // Whoever has it, or is asked, may be without reception: what is not on their phone they are not asked for.
        if (story.State is { File.Service: not null, Service.IsEmpty: true, Status: Open }) List(story, command.Service, command);
        story.Add(new MaterialsChecked(command.Missing, command.Source, command.At));
        return null;
    }

    private static void List(OrderStory story, ServiceWork? work, WorkOrderCommand command)
    {
        if (work is { IsEmpty: false }) story.Add(new ServiceListed(work, command.Source, command.At));
    }

    public static Rejection? Change(OrderStory story, ChangeSeverity command)
    {
        var order = story.State;
        if ((order.Severity, order.Urgency) == (command.Severity, command.Urgency)) return null;
        if (Refuse.Unless(order, o => !o.IsOver) is { } refused) return refused;
        if (command.Severity is < 1 or > 4) return new("invalid_severity", $"Severity is 1 to 4, not {command.Severity}.");
        if (Refuse.WithoutReason(command.Reason) is { } wrong) return wrong;
        story.Add(new WorkOrderSeverityChanged(command.Severity, command.Urgency, command.Reason, command.Source, command.At));
        story.Retarget(order.File!.Terms(command.Severity, command.Urgency), command.At);
        story.Agree(command.At);
        return null;
    }

    /// <summary>What is promised only for faults on the maker's side follows, with the time that has passed (R-SLA-4).</summary>
    public static Rejection? Decide(OrderStory story, DecideFaultSide command)
    {
        var order = story.State;
        if (order.File!.Side == command.Side) return null;
        if (Refuse.Unless(order, o => !o.IsOver) is { } refused) return refused;
        if (Refuse.WithoutReason(command.Reason) is { } wrong) return wrong;
        story.Add(new FaultSideDecided(command.Side, command.Reason, command.Source, command.At));
        story.Retarget(story.State.File!.Terms(order.Severity, order.Urgency), command.At);
        story.Agree(command.At);
        return null;
    }

    public static Rejection? Require(OrderStory story, SetRequirements command)
    {
        if (story.State.Requirements == command.Requirements) return null;
        if (Refuse.Unless(story.State, o => !o.IsOver) is { } refused) return refused;
        if (command.Requirements.Problem() is { } problem) return problem;
        story.Add(new RequirementsSet(command.Requirements, command.Source, command.At) { Confirm = command.Confirm });
        return null;
    }

    /// <summary>
    /// What is found later counts from the receipt (R-INT-5, R-SLA-1): an arrival that was not promised is, and may have been.
    /// </summary>
    public static Rejection? Recheck(OrderStory story, RecheckMachine command)
    {
        var order = story.State;
        if (order.IsOver || order.File!.With(command.Found) == order.File) return null;
        story.Add(new MachineRechecked(command.Found, command.Source, command.At));
        story.Retarget(story.State.File!.Terms(order.Severity, order.Urgency), command.At);
        story.Agree(command.At);
        if (order is { Booking.ArrivedAt: { } arrivedAt, Doubted: null or { ConfirmedFor: not null } })
            story.Stop(ClockKind.Arrive, arrivedAt);
        return null;
    }

    public static Rejection? Supervise(OrderStory story, SuperviseWork command)
    {
        if (story.State.SupervisedAt == command.At) return null;
        if (Refuse.Unless(story.State, o => o.Booking is not null && !o.IsOver) is { } refused) return refused;
        story.Add(new WorkOrderSupervised(command.Note, command.Source, command.At));
        story.Stop(ClockKind.Supervise, command.At);
        return null;
    }

    /// <summary>A follow-up of unsolved work takes the promise to solve it along, unless it is broken already.</summary>
    public static Rejection? FollowUp(OrderStory story, OrderFollowUp command)
    {
        var order = story.State;
        if (order.FollowUp is { } followUp)
            return followUp == command.FollowUp ? null : new("follow_up_ordered", $"{followUp} continues this order already.");
        if (Refuse.Unless(order, Completed) is { } refused) return refused;
        if (string.IsNullOrWhiteSpace(command.Work) || command.Work.Length > MaxWork)
            return new("work_missing", $"Say what is left to do, in at most {MaxWork} characters.");
        var isPromised = order.Completion!.Result == CompletionResult.Unsolved
            && order.Clocks.Find(ClockKind.Resolve) is { Outcome: ClockOutcome.Open };
        var receivedAt = isPromised ? order.File!.ReceivedAt : command.At;
        story.Add(new FollowUpOrdered(command.FollowUp, command.Type, command.Work, receivedAt, command.Source, command.At));
        story.End("follow-up", command.At);
        return null;
    }

    /// <summary>The first word counts; who is not satisfied at all is heard at once (R-CAL-2).</summary>
    public static Rejection? Rate(OrderStory story, RateWork command)
    {
        if (story.State.Rating is { } known && Last(known) == (command.Stars, command.Remark)) return null;
        if (Refuse.Unless(story.State, Completed, Closed) is { } refused) return refused;
        if (command.Stars is < 1 or > WorkRating.Best)
            return new("invalid_rating", $"A rating is 1 to {WorkRating.Best}, not {command.Stars}.");
        if (story.State.Rating?.Later.Length >= MostAdditions)
            return new("too_many_ratings", "The work was rated often enough: call the service centre, if there is more to say.");
        story.Add(new WorkRated(command.Stars, command.Remark, command.Source, command.At));
        if (command.Stars <= story.Rules.PoorStars && story.State.Rating!.EscalatedTo is null)
            story.Add(new RatingEscalated(command.Stars, EscalationRole.Head, Source.System, command.At));
        return null;

        static (int, string?) Last(WorkRating rating) =>
            rating.Later.IsEmpty ? (rating.Stars, rating.Remark) : (rating.Later[^1].Stars, rating.Later[^1].Remark);
    }

    public static Rejection? TakeCare(OrderStory story, TakeCareOfRating command)
    {
        if (story.State.Rating is not { EscalatedTo: not null } rating)
            return new("nothing_escalated", "Nobody was told of a rating of this order.");
        if (rating.TakenCareOf is not null) return null;
        if (Refuse.WithoutReason(command.Note) is { } wrong) return wrong;
        story.Add(new RatingTakenCareOf(command.Note, command.Source, command.At));
        return null;
    }

    /// <summary>A visit without service or signature counts once somebody says why it does (R-FSR-4).</summary>
    public static Rejection? ConfirmVisit(OrderStory story, ConfirmVisit command)
    {
        if (story.State.Completion is not { IsWithoutSignature: true } completion)
            return new("nothing_to_confirm", "No visit of this order ended without service or signature.");
        if (completion.ConfirmedFor is not null) return null;
        if (Refuse.WithoutReason(command.Reason) is { } wrong) return wrong;
        if (command.Eyes?.Refusal is { } alone) return alone;
        story.Add(new VisitConfirmed(command.Reason, command.Source, command.At));
        return null;
    }

    public static Rejection? Close(OrderStory story, CloseWorkOrder command)
    {
        var order = story.State;
        if (order.Status == Closed) return null;
        if (Refuse.Unless(order, Completed) is { } refused) return refused;
        if (order is { Completion.Result: CompletionResult.Unsolved, FollowUp: null })
            return new("follow_up_missing", "Something is left unsolved: order a follow-up before closing.");
        if (order is { FollowUp: null, Record.Current.Sheet: var sheet } && sheet.LeftOpen() is { IsEmpty: false } open)
            return new(
                "follow_up_missing", $"The record leaves open: {string.Join("; ", open)}. Order a follow-up before closing (R-FSR-4).");
        if (order.Clocks.Find(ClockKind.CallBack) is { IsOpen: true })
            return new(
                "call_back_pending", "The visit ended without service or signature: call the customer back before closing (R-FSR-4).");
        if (order is { Record.IsSigned: false, Completion.IsWithoutSignature: false })
            return new("record_unsigned", "A correction of the field service record waits for its signature.");
        story.Add(new WorkOrderClosed(command.Note, command.Source, command.At));
        return null;
    }

    public static Rejection? Cancel(OrderStory story, CancelWorkOrder command)
    {
        var order = story.State;
        if (order.Status == Cancelled && order.CancelReason == command.Reason) return null;
        if (Refuse.Unless(order, o => !o.IsOver) is { } refused) return refused;
        if (command is { Source: Source.System, Reason: CancelReason.NotOwed }
            && Refuse.Unless(order, Open, Offered, Accepted) is { } underWay) return underWay;
        story.WithdrawOffers(command.Source, command.At);
        story.Add(new WorkOrderCancelled(command.Reason, command.Note, command.Source, command.At));
        story.End("cancelled", command.At);
        return null;
    }

    public static Rejection? Keep(OrderStory story, KeepRecord command)
    {
        var order = story.State;
        var decided = ServiceRecords.RecordDecider.Decide(order.Record, command.Record, story.Rules.RecordOf(order));
        if (decided.Rejection is null && decided.Events.IsEmpty) return null;
        if (Refuse.Unless(order, o => o.Booking is not null && o.Status is OnSite or Paused or Completed) is { } refused) return refused;
        foreach (var happened in decided.Events) story.Add(happened);
        return decided.Rejection;
    }

    /// <summary>Taken out of the count until the order is closed.</summary>
    public static Rejection? Exclude(OrderStory story, ExcludeClock command) =>
        Refuse.Unless(story.State, o => o.Status != Closed) ?? story.Exclude(command.Clock, command.Reason, command.At);
}
