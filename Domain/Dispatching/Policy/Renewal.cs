using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>A plan brought up to date.</summary>
/// <param name="Before">The plan just before it was placed, of each job for which something gave way and of the one asked about.</param>
public sealed record Renewal<TTravel>(
    TerritoryPicture Picture, TTravel Travel, WorkingPlan<TTravel> Plan, ImmutableDictionary<int, Plan> Before)
    where TTravel : struct, ITravel
{
    /// <summary>
    /// The plan as it was just before a job was placed for which something gave way, or which was asked about; null for others.
    /// </summary>
    public WorkingPlan<TTravel>? AsBefore(int job) => Before.TryGetValue(job, out var before) ? new(Picture.Problem, Travel, before) : null;

    /// <summary>
    /// Accepted work that is done later than planned, because a job goes first: what stands behind it, and what may not begin yet.
    /// </summary>
    public ImmutableArray<string> Ahead(int job) => Plan.TechnicianOf(job) is not { } technician
        ? []
        :
        [
            .. Plan.RouteOf(technician).Skip(Plan.PositionOf(job) + 1).Select(later => Plan.Jobs[later].Id)
                .Concat(Picture.Unprepared.Where(later => later.LockedTo == technician).Select(later => later.Id))
                .Where(id => Picture.OrderOf(id)?.Booking is not null),
        ];

    /// <summary>What comes behind everything else: work that may not begin yet.</summary>
    public Suffix Suffix() => Policy.Suffix.Of(Picture, Travel, Plan);
}
