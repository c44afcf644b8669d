using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Which clocks a work order runs, and what starts and stops them.</summary>
internal static class OrderClocks
{
    private static readonly ImmutableArray<ClockKind> Kinds =
        [ClockKind.Arrange, ClockKind.Supervise, ClockKind.Dispatch, ClockKind.Arrive, ClockKind.Resolve];

    /// <summary>Nobody promised to come sooner for what a visit left unsolved: only the promise to solve it goes on.</summary>
    private static readonly ImmutableArray<ClockKind> FollowUpKinds = Kinds.Remove(ClockKind.Arrive);

    public static void Open(OrderStory story, OpenWorkOrder command)
    {
        var file = command.File;
        var kinds = file.FollowUpOf is not null && file.ReceivedAt < command.At ? FollowUpKinds : Kinds;
        var transferredAt = file.ReceivedAt < command.At ? command.At : (DateTimeOffset?)null;
        Add(story, ClockDecider.Open(
            story.State.Clocks, file.Terms(file.Severity, file.Urgency), kinds, file.ReceivedAt, transferredAt, story.Rules.Sla));
    }

    /// <summary>Somebody has the order: it is arranged, and from now on to be supervised (R-SLA-3).</summary>
    public static void Assigned(OrderStory story, DateTimeOffset at)
    {
        Add(story, ClockDecider.Stop(story.State.Clocks, ClockKind.Arrange, at));
        Add(story, ClockDecider.Begin(story.State.Clocks, ClockStart.Assignment, at, story.Rules.Sla));
    }

    public static void Stop(OrderStory story, ClockKind kind, DateTimeOffset at) => Add(story, ClockDecider.Stop(story.State.Clocks, kind, at));

    public static void Pause(OrderStory story, PauseReason reason, DateTimeOffset at) =>
        Add(story, ClockDecider.Pause(story.State.Clocks, reason.ToString(), at, story.Rules.Sla));

    public static void Resume(OrderStory story, DateTimeOffset at) => Add(story, ClockDecider.Resume(story.State.Clocks, at, story.Rules.Sla));

    public static void Retarget(OrderStory story, DateTimeOffset at)
    {
        var order = story.State;
        Add(story, ClockDecider.Retarget(order.Clocks, order.File!.Terms(order.Severity, order.Urgency), at, story.Rules.Sla));
    }

    /// <summary>Nothing is expected of the order any more; what was broken stays broken.</summary>
    public static void End(OrderStory story, string reason, DateTimeOffset at)
    {
        foreach (var clock in story.State.Clocks.Clocks)
            if (clock is { IsOpen: true, Outcome: ClockOutcome.Open }) Exclude(story, clock.Kind, reason, at);
        Add(story, ClockDecider.Acknowledge(story.State.Clocks, at));
    }

    public static void Exclude(OrderStory story, ClockKind kind, string reason, DateTimeOffset at) =>
        Add(story, ClockDecider.Exclude(story.State.Clocks, kind, reason, at));

    public static Rejection? Exclude(OrderStory story, ExcludeClock command)
    {
        if (Find(story, command.Clock) is not { } clock) return Unknown(command.Clock);
        if (clock.Outcome == ClockOutcome.Excluded) return null;
        if (clock.Outcome == ClockOutcome.Met) return new("clock_met", $"{command.Clock} was met at {clock.StoppedAt:u}.");
        if ((Refuse.Unless(story.State, o => o.Status != WorkOrderStatus.Closed) ?? Refuse.WithoutReason(command.Reason)) is { } refused) return refused;
        Exclude(story, command.Clock, command.Reason, command.At);
        return null;
    }

    public static Rejection? Acknowledge(OrderStory story, AcknowledgeEscalation command)
    {
        if (Find(story, command.Clock) is not { } clock) return Unknown(command.Clock);
        if (clock.Escalation is { Acknowledged: true }) return null;
        var acknowledged = ClockDecider.Acknowledge(story.State.Clocks, command.At, command.Clock);
        if (acknowledged.IsEmpty) return new("nothing_escalated", $"Nobody was told of {command.Clock}.");
        Add(story, acknowledged);
        return null;
    }

    public static void Reach(OrderStory story, ReachDeadline command) =>
        Add(story, ClockDecider.Reach(story.State.Clocks, command.Key, command.DueAt, command.Now, story.Rules.Sla));

    /// <summary>A machine is to be lent as soon as a promise is broken that grants one, once for each order (R-LOAN-1).</summary>
    public static void Lend(OrderStory story, Source source, DateTimeOffset now)
    {
        if (story.State is { LoanerDue: false, Clocks.OwesLoaner: true, Status: not (WorkOrderStatus.Closed or WorkOrderStatus.Cancelled) })
            story.Add(new LoanerDue(source, now));
    }

    private static SlaClock? Find(OrderStory story, ClockKind kind) => story.State.Clocks.Find(kind);

    private static Rejection Unknown(ClockKind kind) => new("unknown_clock", $"No {kind} clock runs on this order.");

    private static void Add(OrderStory story, ImmutableArray<ClockEvent> events)
    {
        foreach (var happened in events) story.Add(happened);
    }
}
