using Dispatch.Domain.Dispatching.Scheduling;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>The jobs that nobody has at the moment, with what that costs.</summary>
internal sealed class Absent(Terms terms)
{
    private readonly int[] jobs = new int[terms.Jobs.Length];
    private readonly int[] kept = new int[terms.Jobs.Length];
    private long cap = long.MaxValue;
    private int keptCount;
    private long keptCost;
    private long keptPrice;

    public int Count { get; private set; }

    public long Cost { get; private set; }

    /// <summary>What the search reckons for them: no more than the cap each, so that it may leave some out for a while.</summary>
    public long Price { get; private set; }

    public Span<int> Jobs => jobs.AsSpan(0, Count);

    public void Add(int job)
    {
        jobs[Count++] = job;
        Cost += terms.Jobs[job].Unassigned;
        Price += PriceOf(job);
    }

    /// <summary>An emergency is never left out: it may cost more to place than anything else does.</summary>
    public long PriceOf(int job) => terms.Jobs[job].IsEmergency ? terms.Jobs[job].Unassigned : long.Min(cap, terms.Jobs[job].Unassigned);

    public void Cap(long highest)
    {
        (cap, Price) = (highest, 0);
        foreach (var job in Jobs) Price += PriceOf(job);
    }

    public void Clear() => (Count, Cost, Price) = (0, 0, 0);

    public void Keep()
    {
        Jobs.CopyTo(kept);
        (keptCount, keptCost, keptPrice) = (Count, Cost, Price);
    }

    public void Restore()
    {
        kept.AsSpan(0, keptCount).CopyTo(jobs);
        (Count, Cost, Price) = (keptCount, keptCost, keptPrice);
    }
}
