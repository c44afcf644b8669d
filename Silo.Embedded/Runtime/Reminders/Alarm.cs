namespace Orleans.Reminders;

/// <summary>One reminder's timer. The next tick is scheduled when the last one is done, so that ticks never pile up.</summary>
internal sealed class Alarm : IDisposable
{
    /// <summary>Timers take at most 49 days; longer waits are taken in steps.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromDays(1);

    private readonly TimeProvider time;
    private readonly ReminderEntry entry;
    private readonly Func<ReminderEntry, DateTimeOffset, Task> tick;
    private readonly ITimer timer;
    private DateTimeOffset due;

    /// <param name="tick">Must not fail.</param>
    public Alarm(TimeProvider time, ReminderEntry entry, Func<ReminderEntry, DateTimeOffset, Task> tick)
    {
        this.time = time;
        this.entry = entry;
        this.tick = tick;
        using (ExecutionContext.SuppressFlow())
            timer = time.CreateTimer(static self => _ = ((Alarm)self!).FireAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Schedule();
    }

    public void Dispose() => timer.Dispose();

    private async Task FireAsync()
    {
        var now = time.GetUtcNow();
        if (now < due)
        {
            Wait(now);
            return;
        }

        await tick(entry, now);
        Schedule();
    }

    private void Schedule()
    {
        var now = time.GetUtcNow();
        due = entry.StartAt > now ? entry.StartAt : entry.StartAt + ((now - entry.StartAt).Ticks / entry.Period.Ticks + 1) * entry.Period;
        Wait(now);
    }

    private void Wait(DateTimeOffset now) => timer.Change(due - now < Step ? due - now : Step, Timeout.InfiniteTimeSpan);
}
