namespace Dispatch.Live;

/// <summary>
/// When the next frame is sent. What comes in bulk is gathered for <see cref="LiveOptions.CoalesceInterval"/>. What somebody waits for
/// (<see cref="Topics.LiveSource.IsAwaited"/>) goes at once, but no sooner than <see cref="LiveOptions.PromptInterval"/> after the frame before, and takes along what
/// was gathered until then. Frames sent for it come out of a budget of time: each costs a fifth of the coalescing interval, or
/// <see cref="Dearness"/> times as long as it took to send, at most the whole interval; up to <see cref="MostSaved"/> intervals are kept. A storm of
/// orders has spent that after half a second. From then on its frames come a fifth of the interval apart, and the dearer they are the more they are
/// gathered, as all else is. For concurrent use.
/// </summary>
internal sealed class Pace : IDisposable
{
    /// <summary>Coalescing intervals, for a hundred cheap frames in a row.</summary>
    public const int MostSaved = 20;

    /// <summary>In the long run a twentieth of a processor at most is spent on frames ahead of time.</summary>
    private const int Dearness = 20;
    private const int PerInterval = 5;

    private readonly Lock gate = new();
    private readonly Action send;
    private readonly TimeProvider time;
    private readonly TimeSpan interval;
    private readonly TimeSpan promptInterval;
    private readonly long made;
    private readonly ITimer timer;
    private TimeSpan? due;
    private TimeSpan sentAt;
    private TimeSpan spentUntil;
    private bool isPaid;
    private bool isSending;

    /// <param name="send">Called by one thread at a time.</param>
    public Pace(LiveOptions options, TimeProvider time, Action send)
    {
        this.send = send;
        this.time = time;
        interval = options.CoalesceInterval;
        promptInterval = Min(options.PromptInterval, interval);
        made = time.GetTimestamp();
        sentAt = -promptInterval;
        spentUntil = -MostSaved * interval;
        timer = time.CreateTimer(_ => Send(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Since this was made.</summary>
    private TimeSpan Now => time.GetElapsedTime(made);

    /// <summary>There is something to send.</summary>
    public void Ask(bool isAwaited)
    {
        lock (gate)
        {
            var now = Now;
            var at = isAwaited ? Max(now, Max(sentAt + promptInterval, spentUntil)) : now + interval;
            if (due <= at)
                return;
            due = at;
            isPaid = isAwaited;
            if (!isSending)
                timer.Change(at - now, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => timer.Dispose();

    private void Send()
    {
        TimeSpan began;
        bool pays;
        lock (gate)
        {
            if (due is null || isSending)
                return;
            (began, pays) = (Now, isPaid);
            due = null;
            isSending = true;
        }

        send();
        lock (gate)
        {
            isSending = false;
            sentAt = Now;
            if (pays)
                spentUntil = Max(spentUntil, began - (MostSaved * interval)) + Min(interval, Max(interval / PerInterval, Dearness * (sentAt - began)));
            if (due is { } next)
                timer.Change(Max(next, sentAt + promptInterval) - sentAt, Timeout.InfiniteTimeSpan);
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
