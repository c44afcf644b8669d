using Dispatch.Domain.Sla;

namespace Dispatch.Api.Sla;

/// <summary>A promise and how it stands (R-SLA-5).</summary>
/// <param name="Policy">The id of the policy that promises it.</param>
/// <param name="TargetMinutes">The time promised, in hours that count.</param>
/// <param name="WarnAt">Null while it is paused.</param>
/// <param name="DueAt">The last instant at which the promise is kept; null while it is paused.</param>
/// <param name="PausedMinutes">By how much pauses have shifted the promise so far; null where only opening hours count.</param>
/// <param name="StoppedAt">When what was promised happened.</param>
/// <param name="Escalations">How often somebody was told in the present stage.</param>
/// <param name="EscalationOpen">Somebody was told, and nobody has taken care of it yet.</param>
public sealed record ClockModel(
    ClockKind Clock,
    string Policy,
    double TargetMinutes,
    ClockHours Hours,
    DateTimeOffset StartedAt,
    DateTimeOffset? WarnAt,
    DateTimeOffset? DueAt,
    ClockOutcome Outcome,
    DateTimeOffset? StoppedAt,
    double? PausedMinutes,
    string? PausedFor,
    DateTimeOffset? PausedSince,
    bool Warned,
    int Escalations,
    bool EscalationOpen,
    string? ExcludedFor)
{
    /// <summary>When what was promised happened, as reported and not proven; null when it was confirmed, or nobody reported it so (R-SLA-5).</summary>
    public DateTimeOffset? UnprovenAt { get; init; }

    public static ClockModel Of(SlaClock clock) => new(
        clock.Kind,
        clock.Target.Policy,
        clock.Target.Within.TotalMinutes,
        clock.Target.Hours,
        clock.StartedAt,
        clock.WarnAt,
        clock.DueAt,
        clock.Outcome,
        clock.StoppedAt,
        clock.Target.Hours == ClockHours.AroundTheClock && (clock.RunningSince ?? clock.Pause?.At) is { } since
            ? Math.Max(0, (since - clock.StartedAt - clock.Elapsed).TotalMinutes)
            : null,
        clock.Pause?.Reason,
        clock.Pause?.At,
        clock.Warned,
        clock.Escalation?.Raised ?? 0,
        clock.Escalation is { Raised: > 0, Acknowledged: false } && clock.IsOpen,
        clock.ExcludedFor)
    {
        UnprovenAt = clock.UnprovenAt,
    };
}
