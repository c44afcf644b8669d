using System.Collections.Immutable;
using Dispatch.Domain.Sla;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.Reports;

/// <summary>How often a technician was on site as promised (R-SLA-1), by station and distance band.</summary>
/// <param name="BandUpToKm">The end of the band, inclusive; 0 for the urban area; null when the site was not known.</param>
/// <param name="Unproven">Reported in time and not proven: not kept until somebody confirms it (R-SLA-5).</param>
/// <param name="Backdated">Of those kept, how many rest on what a desk told longer after it happened than <c>WorkOrders:BackdatedAfter</c> (F-93).</param>
/// <param name="Open">Promises whose time is still running.</param>
/// <param name="Excluded">Taken out of the count, for a reason on record.</param>
/// <param name="Attainment">Kept of all that were kept, broken or not proven, 0 to 1; null when there was none.</param>
public sealed record ArrivalLine(string Station, int? BandUpToKm, int Kept, int Late, int Unproven, int Backdated, int Open, int Excluded, double? Attainment)
{
    internal static ImmutableArray<ArrivalLine> Of(IEnumerable<WorkOrderRow> orders) =>
    [
        .. orders
            .Select(order => (Order: order, Clock: order.Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.Arrive)))
            .Where(one => one.Clock is not null)
            .GroupBy(one => (Station: one.Order.File.Station.Value, Band: one.Order.File.Evidence?.Band.UpToKilometres))
            .OrderBy(group => group.Key.Station, StringComparer.Ordinal).ThenBy(group => group.Key.Band ?? int.MaxValue)
            .Select(group => Line(
                group.Key.Station,
                group.Key.Band,
                group.ToLookup(one => one.Clock!.UnprovenAt is null ? one.Clock.Outcome : (ClockOutcome?)null, one => one.Order))),
    ];

    private static ArrivalLine Line(string station, int? band, ILookup<ClockOutcome?, WorkOrderRow> outcomes)
    {
        int Count(ClockOutcome? outcome) => outcomes[outcome].Count();
        var (kept, late, unproven) = (Count(ClockOutcome.Met), Count(ClockOutcome.Breached), Count(null));
        var backdated = outcomes[ClockOutcome.Met].Count(order => !order.Backdated.IsEmpty);
        return new(station, band, kept, late, unproven, backdated, Count(ClockOutcome.Open), Count(ClockOutcome.Excluded), Share.Of(kept, kept + late + unproven));
    }
}
