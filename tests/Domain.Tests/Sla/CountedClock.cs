using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Tests.Sla;

/// <summary>A clock that counts its minutes one by one; deadlines, sums of time and shifted promises are unknown to it.</summary>
internal sealed class CountedClock(SlaRules rules, ClockTerms terms, DateTimeOffset start)
{
    private DateTimeOffset now = start;
    private ClockTerms terms = terms;
    private int used;
    private bool paused;

    public DateTimeOffset? BreachedAt { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public ClockOutcome Outcome =>
        BreachedAt is not null ? ClockOutcome.Breached : StoppedAt is not null ? ClockOutcome.Met : ClockOutcome.Open;

    private ClockTarget Target => rules.Policies.TargetsFor(terms).Single();

    public void Do(ClockOperation operation)
    {
        if (StoppedAt is not null) return;
        switch (operation)
        {
            case ClockOperation.Waits wait:
                for (var minute = 0; minute < wait.Minutes; minute++) Tick();
                break;
            case ClockOperation.Stops:
                StoppedAt = now;
                if (BreachedAt == now) BreachedAt = null;
                break;
            case ClockOperation.ChangesSeverity change:
                if (BreachedAt is null) terms = terms with { Severity = change.Severity };
                Judge();
                break;
            case ClockOperation.Pauses:
                paused = true;
                break;
            case ClockOperation.Resumes:
                paused = false;
                break;
        }
    }

    private void Tick()
    {
        if (!paused && Counts()) used++;
        now = now.AddMinutes(1);
        Judge();
    }

    private void Judge()
    {
        if (used >= Target.Within.TotalMinutes) BreachedAt ??= now;
    }

    private bool Counts()
    {
        if (Target.Hours == ClockHours.AroundTheClock) return true;
        var local = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(terms.TimeZone!));
        return local.DayOfWeek != DayOfWeek.Sunday && local.Hour is >= 8 and < 18;
    }
}
