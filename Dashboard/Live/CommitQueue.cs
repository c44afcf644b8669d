using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Dispatch.Live;

/// <summary>What was committed, on its way to those who show it. When more waits than allowed, all is dropped and the loss is remembered.</summary>
internal sealed class CommitQueue<T>(int maximum)
{
    private readonly ConcurrentQueue<ImmutableArray<T>> batches = new();
    private int waiting;
    private volatile bool lost;

    /// <summary>Costs the writer the same however much the batch has.</summary>
    public void Add(ImmutableArray<T> batch)
    {
        if (Interlocked.Add(ref waiting, batch.Length) > maximum)
        {
            lost = true;
            Interlocked.Add(ref waiting, -batch.Length);
            Clear();
        }
        else
        {
            batches.Enqueue(batch);
        }
    }

    public bool TryTake(out ImmutableArray<T> batch)
    {
        if (!batches.TryDequeue(out batch))
            return false;
        Interlocked.Add(ref waiting, -batch.Length);
        return true;
    }

    /// <summary>Whether something was dropped since this was last asked.</summary>
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
