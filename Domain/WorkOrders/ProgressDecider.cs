using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using static Dispatch.Domain.WorkOrders.WorkOrderStatus;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What the technician who has the order reports. A report may come late; it never makes another one up.</summary>
internal static class ProgressDecider
{
    /// <summary>Meters show tenths of an hour.</summary>
    private const double HoursRead = 0.1;

    public static Rejection? Decide(OrderStory story, ProgressCommand command)
    {
        if (command.With is not null && (!TripDecider.Concerns(story, command) || TripDecider.StaysBehind(story, command))) return null;
        if (command.Technician is { } technician && story.State.Booking is { } booking && booking.Technician != technician)
            return story.State.Second?.Technician == technician
                ? SecondDecider.Report(story, command)
                : new("not_your_job", $"The order is {booking.Technician}'s.");
        return Report(story, command) ?? ReportMarks.Mark(story, command);
    }

    private static Rejection? Report(OrderStory story, ProgressCommand command) => command switch
    {
        Depart depart => Go(story, depart),
        Arrive arrive => Come(story, arrive),
        EstimateArrival estimate => Estimate(story, estimate),
        PauseWork pause => Pause(story, pause),
        ResumeWork resume => Resume(story, resume),
        CompleteWork complete => Complete(story, complete),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a report of progress."),
    };

    private static Rejection? Go(OrderStory story, Depart command)
    {
        var order = story.State;
        if (order.Booking is { } booking)
        {
            if (booking.DepartedAt == command.At || command.At <= order.TurnedAwayAt) return null;
            if (booking is { DepartedAt: null, ArrivedAt: { } arrivedAt } && command.At <= arrivedAt && !order.IsOver)
                return Departed(story, command);
        }

        return Refuse.Unless(order, Accepted) ?? Preparing.SetOff(story, command) ?? TooEarly(order, command) ?? Departed(story, command);
    }

    private static Rejection? Departed(OrderStory story, Depart command)
    {
        story.Add(new TechnicianDeparted(story.State.Booking!.Technician, command.Source, command.At) { With = command.With?.Order });
        story.Stop(ClockKind.Dispatch, command.At);
        return null;
    }

    private static Rejection? Come(OrderStory story, Arrive command)
    {
        var order = story.State;
        if (order.Booking?.ArrivedAt == command.At) return null;
        if ((Refuse.Unless(order, Accepted, EnRoute) ?? TooEarly(order, command)) is { } refused) return refused;
        Preparing.Come(story, command);
        TripDecider.Grow(story, command.Party, command.Source, command.At);
        story.Add(new TechnicianArrived(
            order.Booking!.Technician, command.Position, command.Source, command.At)
        { With = command.With?.Order });
        story.Stop(ClockKind.Dispatch, command.At);
        ProvingDecider.Come(story, command);
        story.Stop(ClockKind.Supervise, command.At);
        return null;
    }

    private static Rejection? Estimate(OrderStory story, EstimateArrival command)
    {
        var order = story.State;
        if (order.Booking?.ExpectedAt == command.ArrivesAt) return null;
        if (Refuse.Unless(order, o => o.Booking is { ArrivedAt: null } && o.Status is Accepted or EnRoute or Paused) is { } refused)
            return refused;
        if (command.ArrivesAt <= command.At) return new("arrival_passed", "Say when you will arrive, not when you would have.");
        if (Foresight.Problem(
            command.ArrivesAt, command.At, TimeSpan.Zero, story.Rules.LongestAhead, "arrival_passed", "The arrival") is { } untimely)
            return untimely;
        story.Add(new ArrivalEstimated(order.Booking!.Technician, command.ArrivesAt, command.Note, command.Source, command.At));
        return null;
    }

    private static Rejection? Pause(OrderStory story, PauseWork command)
    {
        var order = story.State;
        if (order.Status == Paused && order.ProgressAt == command.At && order.PauseReason == command.Reason) return null;
        if ((Refuse.Unless(order, Open, Accepted, EnRoute, OnSite) ?? TooEarly(order, command)) is { } refused) return refused;
        story.Add(new WorkPaused(command.Reason, command.Note, command.Source, command.At));
        if (story.Rules.StoppingPauses.Contains(command.Reason)) story.Pause(command.Reason.ToString(), command.At);
        return null;
    }

    /// <summary>
    /// Work on site stands still with a reason of its own, its promises go on (R-SLA-5); who was on the way has not set off.
    /// </summary>
    public static Rejection? Leave(OrderStory story, GoElsewhere command)
    {
        var order = story.State;
        SecondDecider.Leave(story, command);
        if (order.Booking?.Technician != command.Technician || command.At < order.ProgressAt) return null;
        if (order.Status == OnSite) story.Add(new WorkPaused(PauseReason.Elsewhere, command.To.Value, command.Source, command.At));
        if (order.Status != EnRoute) return null;
        story.Add(new TechnicianTurnedAway(command.Technician, command.To, command.Source, command.At));
        story.Reopen(ClockKind.Dispatch, command.At);
        return null;
    }

    private static Rejection? Resume(OrderStory story, ResumeWork command)
    {
        var order = story.State;
        if (order.Status != Paused && order.ResumedAt == command.At) return null;
        if ((Refuse.Unless(order, Paused) ?? TooEarly(order, command)) is { } refused) return refused;
        story.Add(new WorkResumed(command.Source, command.At));
        story.Resume(command.At);
        return null;
    }

    private static Rejection? Complete(OrderStory story, CompleteWork command)
    {
        var order = story.State;
        if (order.Completion is { } done && done.At == command.At && (done.Result == command.Result || order.FollowUp is not null))
            return null;
        if (!WasThere(order, command) && (Refuse.Unless(order, OnSite) ?? TooEarly(order, command)) is { } refused) return refused;
        if (command.Result is CompletionResult.NotCarriedOut or CompletionResult.RefusedToSign) return WithoutSignature(story, command);
        if (Hours(story, command) is { } wrong) return wrong;
        if (story.Rules.Types[order.File!.Type].SignedRecord && order.Record is not { IsSigned: true })
            return new("record_unsigned",
                "The customer has not signed the field service record: without the signature the service is invalid (R-FSR-4).");
        var left = command.Result == CompletionResult.Solved ? order.Record?.Current.Sheet.LeftOpen() ?? [] : [];
        if (!left.IsEmpty && command.FollowUp is null)
            return new("not_solved", $"The record leaves open: {string.Join("; ", left)}. Say that something is left (R-FSR-4).");
        if (Preparing.Explain(story, command) is { } owed) return owed;
        var result = left.IsEmpty ? command.Result : CompletionResult.Unsolved;
        story.Add(new WorkOrderCompleted(result, command.SignedHours ?? command.OperatingHours, command.Note, command.Source, command.At)
        { Early = string.IsNullOrWhiteSpace(command.Confirm) ? null : command.Confirm.Trim() });
        story.Stop(ClockKind.Supervise, command.At);
        if (result == CompletionResult.Solved) story.Stop(ClockKind.Resolve, command.At);
        return left.IsEmpty ? null : GoOn(story, command, left);
    }

    /// <summary>
    /// The honest end of a visit that the customer would not have, or would not sign for: with the reason, a photo and the place; the agent
    /// calls back (R-FSR-4).
    /// </summary>
    private static Rejection? WithoutSignature(OrderStory story, CompleteWork command)
    {
        var order = story.State;
        var isDone = command.Result == CompletionResult.RefusedToSign;
        if (string.IsNullOrWhiteSpace(command.Note))
            return new("reason_missing", "Say with note why the visit ends without service or signature (R-FSR-4).");
        if (command.Position is null)
            return new("position_missing", "Say with position where you are: it shows that somebody came (R-FSR-4).");
        if (order.Record is not { Current.Photos.IsEmpty: false })
            return new("photo_missing", "Attach a photo of the machine or the place to the record (R-FSR-4).");
        if (isDone && order.Record.IsSigned) return new("record_signed", "The customer has signed: complete the work as it is.");
        var rules = story.Rules.RecordOf(order);
        if (isDone && RecordGaps.Of(order.Record.Current, rules) is { IsEmpty: false } gaps)
            return new("record_incomplete", $"The record is not complete. Missing: {string.Join(", ", gaps)}.");
        if (isDone && Hours(story, command) is { } wrong) return wrong;
        var hours = isDone ? command.SignedHours ?? command.OperatingHours : null;
        story.Add(new WorkOrderCompleted(command.Result, hours, command.Note.Trim(), command.Source, command.At)
        { Position = command.Position, Early = isDone && !string.IsNullOrWhiteSpace(command.Confirm) ? command.Confirm.Trim() : null });
        if (isDone && order.Record.Current.Sheet.LeftOpen().IsEmpty) story.Stop(ClockKind.Resolve, command.At);
        story.Stop(ClockKind.Supervise, command.At);
        story.End(isDone ? "refused_to_sign" : "not_carried_out", command.At);
        story.Begin(ClockStart.VisitEnded, command.At);
        return null;
    }

    /// <summary>What is left open is ordered in the same step (R-FSR-4): a service with the service, anything else as a repair.</summary>
    private static Rejection? GoOn(OrderStory story, CompleteWork command, ImmutableArray<string> left)
    {
        var file = story.State.File!;
        var type = file.Type is WorkOrderType.ForcedMaintenance or WorkOrderType.Installation ? file.Type : WorkOrderType.Repair;
        var work = $"{string.Join("; ", left)} ({file.Work})";
        return DeskDecider.FollowUp(story, new OrderFollowUp(
            command.FollowUp!.Value, type, work.Length > DeskDecider.MaxWork ? work[..DeskDecider.MaxWork] : work, command.Source,
            command.At, command.Now));
    }

    /// <summary>A service is closed with the hours of the signed record; what is told besides may not contradict it (R-FSR-4).</summary>
    private static Rejection? Hours(OrderStory story, CompleteWork command)
    {
        var (file, told) = (story.State.File!, command.OperatingHours);
        if (told is { } hours && hours is not (>= 0 and <= 1_000_000)) return new("invalid_hours", "Operating hours are 0 to 1000000.");
        if (command.SignedHours is { } signed)
            return told < signed - HoursRead || told > signed + OnSiteSince(story.State, command.At) + HoursRead
                ? new("hours_differ",
                    $"The signed record says {signed:0.#} h, not {told:0.#} h: leave the hours out, or correct the record.")
                : null;
        return told is null && (story.Rules.Types[file.Type].Hours || file.Service is not null)
            ? new("hours_missing", "Give the machine's operating hours: the service is closed with them.")
            : null;
    }

    private static double OnSiteSince(WorkOrderState order, DateTimeOffset at) =>
        order.Booking?.ArrivedAt is { } arrived ? double.Max(0, (at - arrived).TotalHours) : 0;

    /// <summary>What was done before the technician went elsewhere is told late, not too late.</summary>
    private static bool WasThere(WorkOrderState order, CompleteWork command) =>
        order is { Status: Paused, PausedFrom: OnSite, PauseReason: PauseReason.Elsewhere, Booking.ArrivedAt: { } arrived }
        && arrived <= command.At && command.At <= order.ProgressAt;

    private static Rejection? TooEarly(WorkOrderState order, WorkOrderCommand command) => command.At < order.ProgressAt
        ? new("out_of_order", $"The last report of this job is of {order.ProgressAt:u}, this one would be before it.")
        : null;
}
