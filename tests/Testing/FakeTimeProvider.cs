namespace Dispatch.Testing;

/// <summary>
/// A clock that moves only when told to. Timers fire on the thread that calls <see cref="Advance"/>, in the order in which they are due,
/// each at its own instant; a periodic timer fires once per period passed. Safe for concurrent use.
/// </summary>
/// <remarks>
/// Not Microsoft.Extensions.TimeProvider.Testing, which fires all timers at the end of an advance. Whoever waits in a loop until an instant
/// that timers, which count whole milliseconds, do not reach would spin for ever on the thread that moves the clock: Orleans' reminders do.
/// So after a hundred reads within one firing each further read moves the clock a little.
/// </remarks>
public sealed class FakeTimeProvider(DateTimeOffset start) : TimeProvider
{
    private const int ReadsOfAFiring = 100;
    private static readonly TimeSpan Nudge = TimeSpan.FromMicroseconds(100);
    private readonly Lock gate = new();
    private readonly PriorityQueue<FakeTimer, (DateTimeOffset Due, long Order)> queue = new();
    private DateTimeOffset now = start;
    private long order;
    private int? reads;

    /// <summary>Starts at 2026-01-01T00:00:00Z.</summary>
    public FakeTimeProvider() : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return ++reads > ReadsOfAFiring ? now += Nudge : now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward and fires what becomes due on the way.</summary>
    /// <param name="by">Zero or more; zero fires what is due already.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } timer)
            timer.Fire();
        lock (gate)
        {
            reads = null;
            now = end > now ? end : now;
        }
    }

    private FakeTimer? TakeDue(DateTimeOffset end)
    {
        lock (gate)
        {
            while (queue.TryPeek(out var timer, out var key) && key.Due <= end)
            {
                queue.Dequeue();
                if (timer.Due != key.Due || timer.Order != key.Order)
                    continue;
                now = key.Due > now ? key.Due : now;
                Schedule(timer, timer.Period);
                reads = 0;
                return timer;
            }

            return null;
        }
    }

    private void Schedule(FakeTimer timer, TimeSpan dueIn)
    {
        timer.Due = dueIn == Timeout.InfiniteTimeSpan ? null : now + dueIn;
        timer.Order = ++order;
        if (timer.Due is { } due)
            queue.Enqueue(timer, (due, timer.Order));
    }

    private sealed class FakeTimer(FakeTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public long Order { get; set; }

        public TimeSpan Period { get; private set; } = Timeout.InfiniteTimeSpan;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                Period = period <= TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
                clock.Schedule(this, dueTime < TimeSpan.Zero ? Timeout.InfiniteTimeSpan : dueTime);
                return true;
            }
        }

        public void Fire() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
