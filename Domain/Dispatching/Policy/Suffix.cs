using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>What is planned for each technician and nobody was told of.</summary>
/// <param name="Stops">By technician, in order of work.</param>
[GenerateSerializer, Immutable]
public sealed record Suffix(ImmutableDictionary<string, ImmutableArray<PlannedStop>> Stops)
{
    public static Suffix Of<TTravel>(TerritoryPicture picture, TTravel travel, WorkingPlan<TTravel> plan)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(plan);
        var whole = plan;
        if (!picture.Unprepared.IsEmpty)
        {
            // What the search knows stays without them.
            whole = new WorkingPlan<TTravel>(picture.Problem, travel, plan.ToPlan());
            foreach (var job in picture.Unprepared.OrderBy(job => job.DueBy ?? int.MaxValue).ThenBy(job => job.Id, StringComparer.Ordinal))
                if (whole.Add(job) is var added && whole.Find(added) is { IsFound: true } found)
                    whole.Insert(added, found.Technician, found.Position);
        }

        return new(picture.Problem.Technicians.Select((technician, index) => KeyValuePair.Create(
            technician.Id,
            whole.RouteOf(index).Skip(technician.Committed.Length).Select(job => Stop(whole.Jobs[job], whole.StartsAt(job)!.Value, index))
                .ToImmutableArray()))
                .ToImmutableDictionary());

        PlannedStop Stop(PlanJob job, int start, int technician) =>
            new(CrewPart.OrderOf(job.Id), picture.Instant(start), picture.EndOf(job, start, technician), job.IsLast)
            {
                IsSecond = CrewPart.IsSecond(job.Id),
                GoesOnAt = picture.GoesOnAt(job, start, technician),
                Along = [.. picture.Along(job.Id).Select(stop => stop.Order.Value)],
            };
    }

    public ImmutableArray<PlannedStop> With(string technician) => Stops.GetValueOrDefault(technician, []);
}

/// <param name="Order">A work order.</param>
/// <param name="From">Planned begin on site, UTC.</param>
/// <param name="To">Planned end on site, what goes along included, UTC, exclusive.</param>
/// <param name="IsUnprepared">It may not begin yet: the customer or the materials are not ready (R-MNT-3).</param>
[GenerateSerializer, Immutable]
public sealed record PlannedStop(string Order, DateTimeOffset From, DateTimeOffset To, bool IsUnprepared)
{
    /// <summary>They come along with the technician who has the order.</summary>
    [Id(0)] public bool IsSecond { get; init; }

    /// <summary>
    /// When the shift begins in which the work goes on, UTC; null when it is done in one. <see cref="To"/> is then the end there.
    /// </summary>
    [Id(1)] public DateTimeOffset? GoesOnAt { get; init; }

    /// <summary>Orders that are one trip with it (R-TRIP-1), in order of work.</summary>
    [Id(2)] public ImmutableArray<string> Along { get; init; } = [];
}
