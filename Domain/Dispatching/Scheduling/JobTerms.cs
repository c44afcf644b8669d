using System.Runtime.CompilerServices;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>A job, compiled for the inner loop.</summary>
internal struct JobTerms
{
    public int Place;
    public int Release;
    public int Open;
    public int Close;
    public int Due;
    public int Duration;
    public int Load;
    public int Told;
    public int Lateness;
    public int Moved;
    public long Breach;
    public long Unassigned;

    /// <summary>What the job's clock costs when work begins at this moment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly long CostAt(int start) => start <= Due ? 0 : Breach + ((long)Lateness * (start - Due));

    public static JobTerms Of(PlanJob job, Problem problem)
    {
        var severity = int.Clamp(job.Severity, 1, 4) - 1;
        return new JobTerms
        {
            Place = job.Place,
            Release = job.ReleasedAt,
            Open = job.Window?.OpensAt ?? 0,
            Close = job.Window?.ClosesAt ?? int.MaxValue,
            Due = job.DueBy ?? int.MaxValue,
            Duration = job.Duration,
            Load = job.Load,
            Told = job.Told?.Technician ?? -1,
            Moved = job.Told is { } told ? problem.Weights.StabilityAt(problem.Now, told) : 0,
            Lateness = problem.Weights.LatenessPerSecond[severity],
            Breach = problem.Weights.Breach[severity],
            Unassigned = problem.Weights.Unassigned[severity],
        };
    }
}
