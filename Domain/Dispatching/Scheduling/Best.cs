namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>The best place for a job that a search has found.</summary>
internal struct Best
{
    public static readonly Best None = new() { Slot = -1, Cost = long.MaxValue };

    /// <summary>The stop after which the job comes, as an index into all slots; -1 when there is none.</summary>
    public int Slot;

    /// <summary>What the plan costs more with it.</summary>
    public long Cost;
}
