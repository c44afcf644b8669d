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
    /// <summary>Judges in order of time, whatever order they came in.</summary>
    public static Track Follow(Breadcrumb? seen, ImmutableArray<Breadcrumb> crumbs, Duty duty, DateTimeOffset now, PositionRules rules)
    {
        var verdicts = new PositionVerdict[crumbs.Length];
        var kept = ImmutableArray.CreateBuilder<Breadcrumb>();
        var shown = seen;
        foreach (var (crumb, index) in crumbs.Select(
            (crumb, index) => (Crumb: crumb with { At = KeptInstant.Of(crumb.At) }, Index: index)).OrderBy(c => c.Crumb.At))
        {
            verdicts[index] = kept.Count > 0 && kept[^1].At == crumb.At
                ? PositionVerdict.Repeated
                : PositionJudge.Judge(shown, crumb, duty, now, rules);
            if (verdicts[index] is PositionVerdict.Current or PositionVerdict.Late) kept.Add(crumb);
            if (verdicts[index] == PositionVerdict.Current) shown = PositionJudge.Shown(shown, crumb, rules);
        }

        return new Track([.. verdicts], kept.DrainToImmutable(), shown, shown != seen);
    }

    public static ImmutableArray<ViewRow> Rows(string technician, Track track, DateTimeOffset receivedAt)
    {
        var rows = ImmutableArray.CreateBuilder<ViewRow>(track.Kept.Length + 1);
        foreach (var crumb in track.Kept) rows.Add(new BreadcrumbRow(technician, crumb, receivedAt));
        if (track is { HasMoved: true, Shown: { } shown }) rows.Add(new PositionRow(technician, shown));
        return rows.DrainToImmutable();
    }
}

/// <param name="Verdicts">One for each position, in their order.</param>
/// <param name="Kept">In order of time.</param>
/// <param name="Shown">Where the technician is now.</param>
internal readonly record struct Track(
    ImmutableArray<PositionVerdict> Verdicts, ImmutableArray<Breadcrumb> Kept, Breadcrumb? Shown, bool HasMoved);
