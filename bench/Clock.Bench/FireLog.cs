using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.ClockBench;

/// <summary>Hears of every commit: when deadlines were handed on, and when the breaches that they brought were durable.</summary>
internal sealed class FireLog(TimeProvider time) : ICommitListener
{
    private readonly ConcurrentQueue<double> handedOn = [];
    private readonly ConcurrentQueue<(string Stream, DateTimeOffset DueAt, double Late)> breached = [];

    /// <summary>Milliseconds from due to handed on, durably.</summary>
    public IReadOnlyCollection<double> HandedOn => handedOn;

    /// <summary>Milliseconds from due to breached, durably.</summary>
    public IReadOnlyCollection<(string Stream, DateTimeOffset DueAt, double Late)> Breached => breached;

    public void Clear()
    {
        handedOn.Clear();
        breached.Clear();
    }

    public void OnCommitted(ImmutableArray<CommittedAppend> batch)
    {
        var now = time.GetUtcNow();
        foreach (var committed in batch)
        {
            foreach (var deadline in committed.Append.FiredDeadlines) handedOn.Enqueue((now - deadline.DueAt).TotalMilliseconds);
            foreach (var happened in committed.Append.Events)
                if (happened.Type == "clock.breached")
                    breached.Enqueue((committed.Append.Stream, happened.OccurredAt, (now - happened.OccurredAt).TotalMilliseconds));
        }
    }
}
