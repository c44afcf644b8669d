using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Coverage;

/// <summary>Which areas are short of free technicians, and whom to move up.</summary>
public static class CoverageCheck
{
    /// <returns>The areas below their minimum, in the order given.</returns>
    public static ImmutableArray<CoverageGap> Gaps<TTravel>(
        ImmutableArray<CoverageArea> areas, ImmutableArray<FreeTechnician> free, TTravel travel)
        where TTravel : struct, ITravel
    {
        var reach = areas.Select(area => free.Where(technician => Reaches(technician, area)).ToHashSet()).ToList();
        return [.. areas.Select((area, index) => (area, index)).Where(a => reach[a.index].Count < a.area.Minimum)
            .Select(a => Gap(a.area, a.index))];

        bool Reaches(FreeTechnician technician, CoverageArea area) => travel.Seconds(technician.Place, area.Place) <= area.Within;

        CoverageGap Gap(CoverageArea area, int index)
        {
            var spare = free
                .Where(technician => !reach[index].Contains(technician)
                    && areas.Select((other, i) => (other, i)).All(o => CanLeave(technician, o.other, o.i)))
                .Select(technician => (technician.Id, Seconds: travel.Seconds(technician.Place, area.Place)))
                .OrderBy(move => move.Seconds)
                .ThenBy(move => move.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            return new(area.Id, reach[index].Count, area.Minimum, spare.Id, spare.Id is null ? null : TimeSpan.FromSeconds(spare.Seconds));
        }

        bool CanLeave(FreeTechnician technician, CoverageArea area, int index) =>
            !reach[index].Contains(technician) || reach[index].Count > area.Minimum;
    }
}
