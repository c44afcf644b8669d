using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Domain.Sla;

/// <summary>One promise of a stream and how it stands (R-SLA-5).</summary>
/// <param name="Elapsed">Time used up before <paramref name="RunningSince"/>, in hours that count.</param>
/// <param name="RunningSince">UTC; null while it is paused.</param>
/// <param name="WarnAt">UTC; null while it is paused.</param>
/// <param name="DueAt">The last instant at which the promise is kept, UTC; null while it is paused.</param>
/// <param name="StoppedAt">When what was promised happened, UTC.</param>
/// <param name="Restarted">It superseded an earlier clock of its kind.</param>
/// <param name="ExcludedFor">The reason.</param>
[GenerateSerializer, Immutable]
public sealed record SlaClock(
    ClockTarget Target,
    DateTimeOffset StartedAt,
    TimeSpan Elapsed,
    DateTimeOffset? RunningSince,
    DateTimeOffset? WarnAt,
    DateTimeOffset? DueAt,
    bool Warned,
    bool Restarted,
    ClockOutcome Outcome,
    DateTimeOffset? StoppedAt,
    ClockPause? Pause,
    Escalation? Escalation,
    string? ExcludedFor)
{
    /// <summary>
    /// When what was promised happened, as somebody reported who did not prove it, UTC; null when nobody did, or it was confirmed
    /// (R-SLA-5).
    /// </summary>
    [Id(0)] public DateTimeOffset? UnprovenAt { get; init; }

    [JsonIgnore]
    public ClockKind Kind => Target.Clock;

    /// <summary>What was promised is still to come, in time or late.</summary>
    [JsonIgnore]
    public bool IsOpen => StoppedAt is null && Outcome != ClockOutcome.Excluded;

    /// <summary>Until when somebody has to arrive, UTC; null when nobody has to, has already, or the clock is paused.</summary>
    public static DateTimeOffset? ArriveBy(ImmutableArray<SlaClock> clocks) =>
        clocks.FirstOrDefault(clock => clock.Kind == ClockKind.Arrive && clock.IsOpen)?.DueAt;

    internal static SlaClock Start(ClockStarted started, bool again) => new(
        started.Target, started.At, TimeSpan.Zero, started.At, started.WarnAt, started.DueAt, false, again, ClockOutcome.Open, null, null,
        null, null);

    internal SlaClock Evolve(OneClockEvent happened) => happened switch
    {
        ClockWarned warned => this with { Warned = true, Escalation = new(EscalationStage.Warning, 0, warned.EscalateAt, false) },
        ClockBreached breached => this with
        {
            Outcome = ClockOutcome.Breached,
            RunningSince = RunningSince ?? breached.At,
            DueAt = breached.At,
            Pause = null,
            Escalation = new(EscalationStage.Breach, 0, breached.EscalateAt, false),
        },
        ClockMet met => this with { Outcome = ClockOutcome.Met, StoppedAt = met.At, Pause = null, UnprovenAt = null },
        ClockStoppedLate late => this with { StoppedAt = late.At, Pause = null, UnprovenAt = null },
        ClockUnproven unproven => this with { UnprovenAt = unproven.At },
        ClockCorrected { Outcome: ClockOutcome.Open } => this with { Outcome = ClockOutcome.Open, Escalation = null },
        ClockCorrected corrected => this with { Outcome = corrected.Outcome, StoppedAt = corrected.At, UnprovenAt = null },
        ClockReopened => this with { Outcome = Outcome == ClockOutcome.Met ? ClockOutcome.Open : Outcome, StoppedAt = null },
        ClockPaused paused => this with
        {
            Elapsed = paused.Elapsed,
            RunningSince = null,
            WarnAt = null,
            DueAt = null,
            Pause = new(paused.Reason, paused.At),
        },
        ClockResumed resumed => this with { RunningSince = resumed.At, WarnAt = resumed.WarnAt, DueAt = resumed.DueAt, Pause = null },
        ClockRetargeted retargeted => Evolve(retargeted),
        ClockExcluded excluded => this with { Outcome = ClockOutcome.Excluded, ExcludedFor = excluded.Reason, Pause = null },
        EscalationRaised raised => this with { Escalation = new(raised.Stage, raised.Raised, raised.NextAt, false) },
        EscalationAcknowledged => this with { Escalation = Escalation! with { Acknowledged = true, NextAt = null } },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a clock."),
    };

    private SlaClock Evolve(ClockRetargeted retargeted)
    {
        var warned = Warned && !(retargeted.WarnAt > retargeted.At);
        return this with
        {
            Target = retargeted.Target,
            Elapsed = retargeted.Elapsed,
            RunningSince = RunningSince is null ? null : retargeted.At,
            WarnAt = retargeted.WarnAt,
            DueAt = retargeted.DueAt,
            Warned = warned,
            Escalation = warned ? Escalation : null,
        };
    }
}

/// <param name="At">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record ClockPause(string Reason, DateTimeOffset At);
