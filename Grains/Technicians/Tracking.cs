using System.Collections.Immutable;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Journal;

namespace Dispatch.Grains.Technicians;

/// <summary>A report of positions on its way into the track.</summary>
internal static class Tracking
{
    /// <summary>Judges in order of time, whatever order they came in, by the node's clock where the phone's is ahead.</summary>
    public static Track Follow(Sighting seen, ImmutableArray<Breadcrumb> crumbs, Duty duty, DateTimeOffset now, PositionRules rules)
    {
        var verdicts = new PositionVerdict[crumbs.Length];
        var kept = ImmutableArray.CreateBuilder<Breadcrumb>();
        var sighting = seen;
        var doubted = new List<(DateTimeOffset At, int Index)>();
        var corrected = FastClock.Correct(crumbs, now, rules).Select(crumb => crumb with { At = KeptInstant.Of(crumb.At) });
        foreach (var (crumb, index) in corrected.Select((crumb, index) => (Crumb: crumb, Index: index)).OrderBy(each => each.Crumb.At))
        {
            if (kept.Count > 0 && kept[^1].At == crumb.At)
            {
                verdicts[index] = PositionVerdict.Repeated;
                continue;
            }

            (verdicts[index], sighting, var reinstated) = sighting.See(crumb, duty, now, rules);
            if (verdicts[index] == PositionVerdict.TooFast) doubted.Add((crumb.At, index));
            kept.AddRange(reinstated);
            foreach (var (_, rival) in doubted.Where(each => reinstated.Any(proved => proved.At == each.At)))
                verdicts[rival] = PositionVerdict.Late;
            if (verdicts[index] is PositionVerdict.Current or PositionVerdict.Late) kept.Add(crumb);
        }

        return new Track([.. verdicts], kept.DrainToImmutable(), sighting, sighting.Shown != seen.Shown);
    }

    public static ImmutableArray<ViewRow> Rows(string technician, Track track, DateTimeOffset receivedAt)
    {
        var rows = ImmutableArray.CreateBuilder<ViewRow>(track.Kept.Length + 1);
        foreach (var crumb in track.Kept) rows.Add(new BreadcrumbRow(technician, crumb, receivedAt));
        if (track is { HasMoved: true, Sighting.Shown: { } shown }) rows.Add(new PositionRow(technician, shown));
        return rows.DrainToImmutable();
    }
}

/// <param name="Verdicts">One for each position, in their order.</param>
/// <param name="Kept">In order of time.</param>
/// <param name="Sighting">Where the technician is now.</param>
internal readonly record struct Track(
    ImmutableArray<PositionVerdict> Verdicts, ImmutableArray<Breadcrumb> Kept, Sighting Sighting, bool HasMoved);
