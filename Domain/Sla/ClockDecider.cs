using System.Collections.Immutable;

namespace Dispatch.Domain.Sla;

/// <summary>
/// All decisions about the clocks of a stream. Each answers with the events that follow, none when nothing changes; given again, a decision
/// yields nothing.
/// </summary>
public static class ClockDecider
{
    /// <summary>Why a clock is excluded whose target the new terms do not have.</summary>
    public const string NotPromised = "not_promised";

    /// <summary>Why a clock is excluded that another of its kind follows.</summary>
    public const string Superseded = "superseded";

    // A store may keep instants less finely than a promise tells them.
    private static readonly TimeSpan Fineness = TimeSpan.FromMilliseconds(1);

    /// <summary>Receives the job and starts its clocks.</summary>
    /// <param name="kinds">The clocks that run on this stream.</param>
    /// <param name="receivedAt">Receipt of the service call or order, UTC.</param>
    /// <param name="transferredAt">When the task was handed to whoever runs this stream, UTC; null when it was received there.</param>
    public static ImmutableArray<ClockEvent> Open(
        ClockBoard board, ClockTerms terms, ImmutableArray<ClockKind> kinds, DateTimeOffset receivedAt, DateTimeOffset? transferredAt,
        SlaRules rules)
    {
        if (board.Terms is not null) return [];
        var story = new ClockStory(board);
        story.Add(new ClocksOpened(terms, kinds, receivedAt));
        if (transferredAt is { } at) story.Add(new ClockStartReached(ClockStart.Transfer, at));
        Start(story, null, receivedAt, rules);
        return story.Events;
    }

    /// <summary>
    /// Starts the clocks that count from <paramref name="start"/>, instead of those of their kind that count from something earlier. When
    /// it comes again, later, they start anew. What is still open of those replaced is excluded as superseded.
    /// </summary>
    public static ImmutableArray<ClockEvent> Begin(ClockBoard board, ClockStart start, DateTimeOffset at, SlaRules rules)
    {
        if (board.Terms is null || board.ReachedAt(start) >= at) return [];
        var story = new ClockStory(board);
        story.Add(new ClockStartReached(start, at));
        Start(story, PauseOf(board), at, rules);
        return story.Events;
    }

    /// <summary>
    /// What was promised happened. The earliest report counts; what happened before a restarted clock began was about its predecessor.
    /// </summary>
    /// <param name="at">When it happened, UTC; the outcome follows it, however late it is told.</param>
    public static ImmutableArray<ClockEvent> Stop(ClockBoard board, ClockKind kind, DateTimeOffset at)
    {
        if (board.Find(kind) is not { } clock || clock.Outcome == ClockOutcome.Excluded) return [];
        if (clock.StoppedAt <= at || (clock.Restarted && at < clock.StartedAt)) return [];
        var inTime = !(at > clock.DueAt);
        if (clock.StoppedAt is not null) return [new ClockCorrected(kind, inTime ? ClockOutcome.Met : ClockOutcome.Breached, at)];
        if (inTime) return [clock.Outcome == ClockOutcome.Open ? new ClockMet(kind, at) : new ClockCorrected(kind, ClockOutcome.Met, at)];
        var late = new ClockStoppedLate(kind, at - clock.DueAt!.Value, at);
        return clock.Outcome == ClockOutcome.Open ? [new ClockBreached(kind, null, clock.DueAt.Value), late] : [late];
    }

    /// <summary>
    /// What was promised is said to have happened, and is not proven: too late is late all the same, in time stays open until it is
    /// confirmed by <see cref="Stop"/> (R-SLA-5).
    /// </summary>
    /// <param name="at">When it happened as reported, UTC.</param>
    public static ImmutableArray<ClockEvent> Doubt(ClockBoard board, ClockKind kind, DateTimeOffset at)
    {
        if (board.Find(kind) is not { IsOpen: true } clock || clock.UnprovenAt == at) return [];
        return at > clock.DueAt ? Stop(board, kind, at) : [new ClockUnproven(kind, at)];
    }

    /// <summary>What was promised was taken back: the promise is as it was, with the time that has passed since counted in.</summary>
    public static ImmutableArray<ClockEvent> Reopen(ClockBoard board, ClockKind kind, DateTimeOffset at) =>
        board.Find(kind) is { StoppedAt: not null } ? [new ClockReopened(kind, at)] : [];

    /// <summary>Stops the time of open clocks, for a reason; breached ones only if they were not breached then.</summary>
    /// <param name="kinds">None for all.</param>
    public static ImmutableArray<ClockEvent> Pause(
        ClockBoard board, string reason, DateTimeOffset at, SlaRules rules, params ImmutableArray<ClockKind> kinds)
    {
        var story = new ClockStory(board);
        foreach (var clock in board.Clocks)
            if (kinds.IsEmpty || kinds.Contains(clock.Kind)) Pause(story, clock, reason, at, rules);
        return story.Events;
    }

    /// <summary>Lets paused clocks run again; their promises are shifted by the pause.</summary>
    /// <param name="kinds">None for all.</param>
    public static ImmutableArray<ClockEvent> Resume(
        ClockBoard board, DateTimeOffset at, SlaRules rules, params ImmutableArray<ClockKind> kinds)
    {
        var story = new ClockStory(board);
        foreach (var clock in board.Clocks)
        {
            if (!clock.IsOpen || clock.Pause is not { } pause || !(kinds.IsEmpty || kinds.Contains(clock.Kind))) continue;
            var since = Later(at, pause.At);
            var (warnAt, dueAt) = Promise(clock.Target, clock.Elapsed, since, board.Terms!, rules);
            story.Add(new ClockResumed(clock.Kind, warnAt, dueAt, since));
        }

        return story.Events;
    }

    /// <summary>Takes a clock that is open or breached out of the count, for a reason.</summary>
    public static ImmutableArray<ClockEvent> Exclude(ClockBoard board, ClockKind kind, string reason, DateTimeOffset at) =>
        board.Find(kind) is { Outcome: ClockOutcome.Open or ClockOutcome.Breached } ? [new ClockExcluded(kind, reason, at)] : [];

    /// <summary>
    /// Severity, urgency, warranty, distance or contract changed: other targets for the open clocks, whose elapsed time is kept. A breach
    /// stays one.
    /// </summary>
    public static ImmutableArray<ClockEvent> Retarget(ClockBoard board, ClockTerms terms, DateTimeOffset at, SlaRules rules)
    {
        if (board.Terms is null || board.Terms == terms) return [];
        var story = new ClockStory(board);
        story.Add(new ClockTermsChanged(terms, at));
        var targets = rules.Policies.TargetsFor(terms);
        foreach (var clock in board.Clocks)
            if (clock.IsOpen)
                Retarget(story, clock, targets.FirstOrDefault(t => t.Clock == clock.Kind && t.Start == clock.Target.Start), at,
                    board.Terms, rules);
        Start(story, PauseOf(board), at, rules);
        return story.Events;
    }

    /// <summary>
    /// A later time was agreed with the customer: the promise of an open clock ends then, and a breach stays one (R-SLA-5). An earlier time
    /// changes nothing.
    /// </summary>
    /// <param name="until">The time agreed, UTC.</param>
    /// <param name="at">When it was agreed, UTC.</param>
    public static ImmutableArray<ClockEvent> Agree(
        ClockBoard board, ClockKind kind, DateTimeOffset until, DateTimeOffset at, SlaRules rules)
    {
        if (board.Find(kind) is not { IsOpen: true } clock || board.Terms is not { } terms) return [];
        at = Later(at, clock.RunningSince ?? clock.Pause?.At ?? clock.StartedAt);
        if (until <= at) return [];
        var within = ElapsedAt(clock, at, terms, rules) + rules.HoursOf(clock.Target, terms).Between(at, until);
        if (within <= clock.Target.Within) return [];
        var story = new ClockStory(board);
        Retarget(story, clock, clock.Target with { Within = within }, at, terms, rules);
        return story.Events;
    }

    /// <summary>
    /// A deadline of <see cref="ClockBoard.Deadlines"/> has passed: a warning, a breach or a step of the ladder, if it still stands.
    /// </summary>
    /// <param name="dueAt">As it was set.</param>
    /// <param name="now">Our clock, UTC.</param>
    public static ImmutableArray<ClockEvent> Reach(ClockBoard board, string key, DateTimeOffset dueAt, DateTimeOffset now, SlaRules rules)
    {
        foreach (var clock in board.Clocks)
        {
            foreach (var deadline in ClockDeadline.Of(clock))
                if (deadline.Key == key)
                    return deadline.DueAt - Later(dueAt, now) < Fineness ? Fire(board, clock, deadline, now, rules) : [];
        }

        return [];
    }

    /// <summary>
    /// Somebody takes care of what was escalated or is about to be: the ladder stops; a breach after an acknowledged warning is escalated
    /// anew.
    /// </summary>
    /// <param name="kinds">None for all.</param>
    public static ImmutableArray<ClockEvent> Acknowledge(ClockBoard board, DateTimeOffset at, params ImmutableArray<ClockKind> kinds) =>
    [
        .. board.Clocks.Where(c => (kinds.IsEmpty || kinds.Contains(c.Kind)) && IsEscalated(c))
            .Select(c => new EscalationAcknowledged(c.Kind, at)),
    ];

    private static bool IsEscalated(SlaClock clock) =>
        clock is { IsOpen: true, Escalation: { Acknowledged: false } escalation }
            && (escalation.Raised > 0 || escalation.NextAt is not null);

    /// <summary>
    /// Starts what counts from something that has come and does not run yet. A clock counts from the last of the starts for which it has a
    /// target, and stands still with the others.
    /// </summary>
    private static void Start(ClockStory story, ClockPause? pause, DateTimeOffset now, SlaRules rules)
    {
        var terms = story.Board.Terms!;
        foreach (var choice in rules.Policies.TargetsFor(terms).GroupBy(t => t.Clock))
        {
            var target = choice.Where(t => story.Board.ReachedAt(t.Start) is not null).MaxBy(t => t.Start);
            if (target is null || !story.Board.Kinds.Contains(target.Clock)) continue;
            var (at, before) = (story.Board.ReachedAt(target.Start)!.Value, story.Board.Find(target.Clock));
            if (before is not null && before.ExcludedFor != NotPromised && before.Target.Start >= target.Start && before.StartedAt >= at)
                continue;
            if (before is { IsOpen: true }) story.Add(new ClockExcluded(before.Kind, Superseded, now));
            var (warnAt, dueAt) = Promise(target, TimeSpan.Zero, at, terms, rules);
            story.Add(new ClockStarted(target, warnAt, dueAt, at));
            if (pause is not null) Pause(story, story.Board.Find(target.Clock)!, pause.Reason, pause.At, rules);
        }
    }

    private static ClockPause? PauseOf(ClockBoard board) => board.Clocks.FirstOrDefault(c => c is { IsOpen: true, Pause: not null })?.Pause;

    private static void Pause(ClockStory story, SlaClock clock, string reason, DateTimeOffset at, SlaRules rules)
    {
        if (!clock.IsOpen || clock.RunningSince is not { } since) return;
        at = Later(at, since);
        if (at >= clock.DueAt)
        {
            Breach(story, clock, at, rules);
            return;
        }

        if (clock.Outcome == ClockOutcome.Breached) story.Add(new ClockCorrected(clock.Kind, ClockOutcome.Open, at));
        story.Add(new ClockPaused(clock.Kind, reason, ElapsedAt(clock, at, story.Board.Terms!, rules), at));
    }

    private static void Retarget(
        ClockStory story, SlaClock clock, ClockTarget? target, DateTimeOffset at, ClockTerms before, SlaRules rules)
    {
        at = Later(at, clock.RunningSince ?? clock.Pause?.At ?? clock.StartedAt);
        if (target is null)
        {
            if (clock.Outcome == ClockOutcome.Open) story.Add(new ClockExcluded(clock.Kind, NotPromised, at));
            return;
        }

        if (target == clock.Target && rules.HoursOf(target, story.Board.Terms!) == rules.HoursOf(target, before)) return;
        if (at >= clock.DueAt)
        {
            Breach(story, clock, at, rules);
            return;
        }

        var elapsed = ElapsedAt(clock, at, before, rules);
        if (clock.Outcome == ClockOutcome.Breached) story.Add(new ClockCorrected(clock.Kind, ClockOutcome.Open, at));
        var (warnAt, dueAt) = Promise(target, elapsed, at, story.Board.Terms!, rules);
        story.Add(clock.Pause is null ? new ClockRetargeted(target, elapsed, warnAt, dueAt, at) : new(target, elapsed, null, null, at));
        if (elapsed >= target.Within) Breach(story, story.Board.Find(clock.Kind)!, at, rules);
    }

    private static ImmutableArray<ClockEvent> Fire(
        ClockBoard board, SlaClock clock, ClockDeadline deadline, DateTimeOffset now, SlaRules rules)
    {
        var story = new ClockStory(board);
        if (deadline.Key == ClockDeadline.EscalationKey(clock.Kind)) Escalate(story, clock.Kind, now, rules);
        else if (deadline.Key == ClockDeadline.DueKey(clock.Kind) || clock.DueAt <= now) Breach(story, clock, now, rules);
        else Warn(story, clock, now, rules);
        return story.Events;
    }

    private static void Warn(ClockStory story, SlaClock clock, DateTimeOffset now, SlaRules rules)
    {
        story.Add(new ClockWarned(clock.Kind, rules.LadderOf(clock.Kind).FirstAt(EscalationStage.Warning, now), clock.WarnAt!.Value));
        Escalate(story, clock.Kind, now, rules);
    }

    private static void Breach(ClockStory story, SlaClock clock, DateTimeOffset now, SlaRules rules)
    {
        if (clock.Outcome != ClockOutcome.Open) return;
        story.Add(new ClockBreached(clock.Kind, rules.LadderOf(clock.Kind).FirstAt(EscalationStage.Breach, now), clock.DueAt ?? now));
        Escalate(story, clock.Kind, now, rules);
    }

    private static void Escalate(ClockStory story, ClockKind kind, DateTimeOffset now, SlaRules rules)
    {
        if (story.Board.Find(kind)!.Escalation is not { } escalation || escalation.NextAt is not { } dueAt || dueAt - now >= Fineness)
            return;
        if (rules.LadderOf(kind).Next(escalation.Stage, escalation.Raised, now) is not var (role, nextAt)) return;
        story.Add(new EscalationRaised(kind, escalation.Stage, escalation.Raised + 1, role, nextAt, now));
    }

    private static TimeSpan ElapsedAt(SlaClock clock, DateTimeOffset at, ClockTerms terms, SlaRules rules) =>
        clock.RunningSince is { } since ? clock.Elapsed + rules.HoursOf(clock.Target, terms).Between(since, at) : clock.Elapsed;

    private static (DateTimeOffset WarnAt, DateTimeOffset DueAt) Promise(
        ClockTarget target, TimeSpan elapsed, DateTimeOffset since, ClockTerms terms, SlaRules rules)
    {
        var hours = rules.HoursOf(target, terms);
        return (hours.Add(since, Left(target.Within * target.WarnShare)), hours.Add(since, Left(target.Within)));

        TimeSpan Left(TimeSpan time) => time > elapsed ? time - elapsed : TimeSpan.Zero;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
