using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Sla;

/// <summary>Something that happened to the clocks of a stream.</summary>
public abstract record ClockEvent(DateTimeOffset At) : TimedEvent(At);

/// <summary>The job was received: its clocks go by these terms.</summary>
/// <param name="Kinds">The clocks that run on this stream.</param>
/// <param name="At">Receipt of the service call or order.</param>
[JournalName("clock.opened", 2)]
public sealed record ClocksOpened(ClockTerms Terms, ImmutableArray<ClockKind> Kinds, DateTimeOffset At) : ClockEvent(At), IUpcast
{
    /// <summary>Version 1 did not know on whose side a fault is.</summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

/// <summary>Severity, urgency or other terms changed.</summary>
[JournalName("clock.terms-changed", 2)]
public sealed record ClockTermsChanged(ClockTerms Terms, DateTimeOffset At) : ClockEvent(At), IUpcast
{
    /// <summary>Version 1 did not know on whose side a fault is.</summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

/// <summary>That from which some clocks count has come.</summary>
[JournalName("clock.start-reached")]
public sealed record ClockStartReached(ClockStart Start, DateTimeOffset At) : ClockEvent(At);

/// <summary>Something that happened to one clock.</summary>
public abstract record OneClockEvent(ClockKind Clock, DateTimeOffset At) : ClockEvent(At);

/// <param name="WarnAt">The warning point, UTC.</param>
/// <param name="DueAt">The last instant at which the promise is kept, UTC.</param>
[JournalName("clock.started")]
public sealed record ClockStarted(ClockTarget Target, DateTimeOffset WarnAt, DateTimeOffset DueAt, DateTimeOffset At)
    : OneClockEvent(Target.Clock, At);

/// <summary>The warning point has passed.</summary>
/// <param name="EscalateAt">When the first step of the ladder is due; null for none.</param>
[JournalName("clock.warned")]
public sealed record ClockWarned(ClockKind Clock, DateTimeOffset? EscalateAt, DateTimeOffset At) : OneClockEvent(Clock, At);

/// <summary>The promised time has passed.</summary>
/// <param name="EscalateAt">When the first step of the ladder is due; null for none.</param>
/// <param name="At">When the promise ended, not when that was noticed.</param>
[JournalName("clock.breached")]
public sealed record ClockBreached(ClockKind Clock, DateTimeOffset? EscalateAt, DateTimeOffset At) : OneClockEvent(Clock, At);

/// <summary>What was promised happened in time.</summary>
[JournalName("clock.met")]
public sealed record ClockMet(ClockKind Clock, DateTimeOffset At) : OneClockEvent(Clock, At);

/// <summary>What was promised happened after its time; the breach stays.</summary>
/// <param name="Late">From the end of the promise, by the wall clock.</param>
[JournalName("clock.stopped-late")]
public sealed record ClockStoppedLate(ClockKind Clock, TimeSpan Late, DateTimeOffset At) : OneClockEvent(Clock, At);

/// <summary>A late report tells that it was otherwise than recorded.</summary>
/// <param name="Outcome">Met or Breached: what was promised happened at <paramref name="At"/> already. Open: the clock stood or had another
/// target by then, so that it was not breached.</param>
[JournalName("clock.corrected")]
public sealed record ClockCorrected(ClockKind Clock, ClockOutcome Outcome, DateTimeOffset At) : OneClockEvent(Clock, At);

/// <summary>What was promised was reported and is not proven: the promise is as it was until somebody confirms it (R-SLA-5).</summary>
/// <param name="At">When it happened, as reported.</param>
[JournalName("clock.unproven")]
public sealed record ClockUnproven(ClockKind Clock, DateTimeOffset At) : OneClockEvent(Clock, At);

/// <summary>What was promised was taken back after it had happened; the promise goes on, and what was broken stays broken.</summary>
[JournalName("clock.reopened")]
public sealed record ClockReopened(ClockKind Clock, DateTimeOffset At) : OneClockEvent(Clock, At);

/// <param name="Elapsed">Time used up so far, in hours that count.</param>
[JournalName("clock.paused")]
public sealed record ClockPaused(ClockKind Clock, string Reason, TimeSpan Elapsed, DateTimeOffset At) : OneClockEvent(Clock, At);

/// <summary>The clock runs again, its promise shifted by the pause.</summary>
[JournalName("clock.resumed")]
public sealed record ClockResumed(ClockKind Clock, DateTimeOffset WarnAt, DateTimeOffset DueAt, DateTimeOffset At)
    : OneClockEvent(Clock, At);

/// <summary>Another target; the time used up stays used up (R-SLA-5).</summary>
/// <param name="WarnAt">UTC; null while the clock is paused.</param>
/// <param name="DueAt">UTC; <paramref name="At"/> when more time is used up than the target gives; null while the clock is paused.</param>
[JournalName("clock.retargeted")]
public sealed record ClockRetargeted(ClockTarget Target, TimeSpan Elapsed, DateTimeOffset? WarnAt, DateTimeOffset? DueAt, DateTimeOffset At)
    : OneClockEvent(Target.Clock, At);

[JournalName("clock.excluded")]
public sealed record ClockExcluded(ClockKind Clock, string Reason, DateTimeOffset At) : OneClockEvent(Clock, At);

/// <summary>Somebody was told of a warning or a breach.</summary>
/// <param name="Raised">How often in this stage, from 1; beyond the steps of the ladder its last one is repeated.</param>
/// <param name="NextAt">When the next step or repetition is due, UTC; null for none.</param>
[JournalName("clock.escalated")]
public sealed record EscalationRaised(
    ClockKind Clock, EscalationStage Stage, int Raised, EscalationRole Role, DateTimeOffset? NextAt, DateTimeOffset At)
        : OneClockEvent(Clock, At);

/// <summary>Somebody takes care of it: the ladder stops.</summary>
[JournalName("clock.escalation-acknowledged")]
public sealed record EscalationAcknowledged(ClockKind Clock, DateTimeOffset At) : OneClockEvent(Clock, At);
