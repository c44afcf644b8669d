using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Dashboard.Live;

/// <summary>Commits on their way from the journal's writer to the feed. When more wait than allowed, all are dropped and the loss is remembered.</summary>
internal sealed class CommitQueue(int maximum)
{
    private readonly ConcurrentQueue<ImmutableArray<CommittedAppend>> batches = new();
    private int waiting;
    private volatile bool lost;

    /// <summary>Costs the writer the same however many appends the batch has.</summary>
    public void Add(ImmutableArray<CommittedAppend> batch)
    {
        if (Interlocked.Add(ref waiting, batch.Length) > maximum)
        {
            lost = true;
            Clear();
        }
        else
        {
            batches.Enqueue(batch);
        }
    }

    public bool TryTake(out ImmutableArray<CommittedAppend> batch)
    {
        if (!batches.TryDequeue(out batch))
            return false;
        Interlocked.Add(ref waiting, -batch.Length);
        return true;
    }

    /// <summary>Whether commits were dropped since this was last asked.</summary>
    public bool TakeLoss()
    {
        var was = lost;
        lost = false;
        return was;
    }

    public void Clear()
    {
        while (TryTake(out _))
        {
        }
    }
}
