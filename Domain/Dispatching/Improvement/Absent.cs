using Dispatch.Domain.Dispatching.Scheduling;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>The jobs that nobody has at the moment, with what that costs.</summary>
internal sealed class Absent(Terms terms)
{
    private readonly int[] jobs = new int[terms.Jobs.Length];
    private readonly int[] kept = new int[terms.Jobs.Length];
    private int keptCount;
    private long keptCost;

    public int Count { get; private set; }

    public long Cost { get; private set; }

    public Span<int> Jobs => jobs.AsSpan(0, Count);

    public void Add(int job)
    {
        jobs[Count++] = job;
        Cost += terms.Jobs[job].Unassigned;
    }

    public void Clear() => (Count, Cost) = (0, 0);

    public void Keep()
    {
        Jobs.CopyTo(kept);
        (keptCount, keptCost) = (Count, Cost);
    }

    public void Restore()
    {
        kept.AsSpan(0, keptCount).CopyTo(jobs);
        (Count, Cost) = (keptCount, keptCost);
    }
}
