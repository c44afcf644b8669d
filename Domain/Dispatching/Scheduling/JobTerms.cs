using System.Runtime.CompilerServices;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>A job, compiled for the inner loop: 64 bytes, a line of the cache.</summary>
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
    public int Breach;
    public int Unassigned;

    /// <summary>Price of each <see cref="PlanWeights.WaitingUnit"/> seconds from <see cref="Since"/> until work begins.</summary>
    public int Waiting;

    public int Since;

    public bool IsEmergency;

    /// <summary>An emergency that may begin at once: no other work is put before it (R-SEV-2).</summary>
    public bool GoesAtOnce;

    /// <summary>Counts against what is left beside the hours kept for breakdowns.</summary>
    public bool IsPlanned;

    /// <summary>Takes what is left of the shift and goes on in the next.</summary>
    public bool GoesOn;

    /// <summary>Comes only at the end of a route.</summary>
    public bool IsLast;

    /// <summary>Where what it costs with each technician is kept; -1 when that is nothing.</summary>
    public int Entry;

    /// <summary>What the job's clock and a waiting machine cost when work begins at this moment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly long CostAt(int start)
    {
        var late = start <= Due ? 0 : Breach + ((long)Lateness * (start - Due));
        return Waiting == 0 ? late : late + WaitingCost(start);
    }

    /// <summary>What the waiting alone costs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly long WaitingCost(int start) => (long)Waiting * (start - Since) / PlanWeights.WaitingUnit;

    public static JobTerms Of(PlanJob job, Problem problem)
    {
        var severity = int.Clamp(job.Severity, 1, 4) - 1;
        var isFirst = job.PartOf is null;
        return new JobTerms
        {
            Place = job.Place,
            Release = job.ReleasedAt,
            Open = job.Window?.OpensAt ?? 0,
            Close = job.Window?.ClosesAt ?? int.MaxValue,
            Due = isFirst && job.DueBy is { } due ? due : int.MaxValue,
            Duration = job.Duration,
            Load = job.Load,
            Told = job.Told?.Technician ?? -1,
            Moved = job.Told is { } told ? problem.Weights.StabilityAt(problem.Now, told) : 0,
            Lateness = problem.Weights.LatenessPerSecond[severity],
            Breach = problem.Weights.Breach[severity],
            Waiting = job.Waits && isFirst ? problem.Weights.Waiting[severity] : 0,
            Since = problem.Now,
            IsEmergency = job.IsEmergency,
            GoesAtOnce = job.IsEmergency && !(job.Window?.OpensAt > problem.Now),
            IsLast = job.IsLast || job.GoesOn is not null,
            GoesOn = job.GoesOn is not null,
            Entry = -1,
            IsPlanned = job.IsPlanned && problem.Rules.KeptShare > 0,
            Unassigned = !isFirst ? 0 : job.IsEmergency ? problem.Weights.UnassignedEmergency
                : problem.Weights.Unassigned[severity]
                    + (job.Waits ? (int)problem.Weights.WaitingCost(severity + 1, problem.Weights.WaitingUnassigned) : 0),
        };
    }
}
