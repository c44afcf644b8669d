using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Technicians;

/// <summary>
/// A technician who was on site at one job, or on the way to it, is at another one, or on the way there: nobody is at two places.
/// </summary>
[JournalName("technician.went-elsewhere")]
[GenerateSerializer, Immutable]
public sealed record WentElsewhere(ImmutableArray<JobLeft> Left, DateTimeOffset At) : TechnicianEvent;

/// <param name="At">When they came to, or set off for, <paramref name="To"/>, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record JobLeft(WorkOrderId Order, WorkOrderId To, DateTimeOffset At);

/// <summary>A technician came to a job, set off for it, or went on with it.</summary>
/// <param name="At">As reported, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record JobReached(WorkOrderId Order, DateTimeOffset At)
{
    /// <summary>Null when not known.</summary>
    [Id(0)] public SerialNumber? Machine { get; init; }
}

/// <summary>Finds which jobs a technician has left without saying so, in whatever order their reports come in.</summary>
public static class GoingElsewhere
{
    /// <param name="underWay">The jobs at which they are on site, or to which they are on the way, as far as known, with the last report of
    /// it.</param>
    /// <param name="moved">What was reported just now.</param>
    public static Decision<TechnicianEvent> Decide(TechnicianState technician, ImmutableArray<JobReached> underWay, JobReached moved)
    {
        if (technician.File is null) return Decision<TechnicianEvent>.Nothing;
        ImmutableArray<JobReached> all = [.. underWay.Where(job => job.Order != moved.Order), moved];
        ImmutableArray<JobLeft> left =
        [
            .. underWay.Select(job => job.Order == moved.Order ? moved : job).OrderBy(job => job.At)
                .ThenBy(job => job.Order.Value, StringComparer.Ordinal)
                .Select(job => (job.Order, Next: all.Where(other => Follows(job, other, moved)).MinBy(other => other.At)))
                .Where(job => job.Next is not null)
                .Select(job => new JobLeft(job.Order, job.Next!.Order, job.Next.At)),
        ];
        return left.IsEmpty ? Decision<TechnicianEvent>.Nothing : new WentElsewhere(left, moved.At);
    }

    /// <summary>Of two at the same instant the one told last comes after. Work at the same machine is nowhere else (R-TRIP-1).</summary>
    private static bool Follows(JobReached job, JobReached other, JobReached moved) =>
        other.Order != job.Order && (job.Machine is null || job.Machine != other.Machine)
            && (other.At > job.At || (other.At == job.At && other.Order == moved.Order));
}
