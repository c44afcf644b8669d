using System.Collections.Immutable;
using Dispatch.Domain.Sla;

namespace Dispatch.Live.Sla;

/// <summary>A promise, with all that is needed to tell at any instant how much of it is used up (R-SLA-5).</summary>
/// <param name="WithinMinutes">The time promised, in hours that count.</param>
/// <param name="AroundTheClock">False when only the station's opening hours count: then elapsed time and wall clock differ.</param>
/// <param name="ElapsedMinutes">Used up before <paramref name="RunningSince"/>.</param>
/// <param name="RunningSince">Null while it is paused.</param>
/// <param name="WarnAt">Null while it is paused.</param>
/// <param name="DueAt">The last instant at which the promise is kept; null while it is paused.</param>
/// <param name="StoppedAt">When what was promised happened.</param>
/// <param name="PausedFor">Null when not paused.</param>
/// <param name="Escalations">How often somebody was told in the present stage.</param>
/// <param name="EscalationOpen">Somebody was told, and nobody has taken care of it yet.</param>
public sealed record ClockMessage(
    ClockKind Kind,
    double WithinMinutes,
    bool AroundTheClock,
    DateTimeOffset StartedAt,
    double ElapsedMinutes,
    DateTimeOffset? RunningSince,
    DateTimeOffset? WarnAt,
    DateTimeOffset? DueAt,
    ClockOutcome Outcome,
    DateTimeOffset? StoppedAt,
    string? PausedFor,
    DateTimeOffset? PausedAt,
    int Escalations,
    bool EscalationOpen)
{
    /// <summary>When what was promised happened, as reported and not proven; null when it was confirmed, or nobody reported it so (R-SLA-5).</summary>
    public DateTimeOffset? UnprovenAt { get; init; }

    internal static ImmutableArray<ClockMessage> Of(ImmutableArray<SlaClock> clocks) => [.. clocks.Select(Of)];

    private static ClockMessage Of(SlaClock clock) => new(
        clock.Kind,
        clock.Target.Within.TotalMinutes,
        clock.Target.Hours == ClockHours.AroundTheClock,
        clock.StartedAt,
        clock.Elapsed.TotalMinutes,
        clock.RunningSince,
        clock.WarnAt,
        clock.DueAt,
        clock.Outcome,
        clock.StoppedAt,
        clock.Pause?.Reason,
        clock.Pause?.At,
        clock.Escalation?.Raised ?? 0,
        clock.Escalation is { Raised: > 0, Acknowledged: false } && clock.IsOpen)
    {
        UnprovenAt = clock.UnprovenAt,
    };
}
