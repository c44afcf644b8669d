using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.Reports;

/// <summary>What technicians' time went to, as far as they reported it; who came along by their own reports (R-CREW-1).</summary>
/// <param name="Jobs">Orders that they arrived at.</param>
/// <param name="TravelMinutes">From departure to arrival.</param>
/// <param name="OnSiteMinutes">From arrival to completion; of several orders of a trip at one machine, to that of the last (R-TRIP-1).</param>
/// <param name="OnSiteShare">On site of travel and on site, 0 to 1; null when nothing was reported.</param>
public sealed record UtilisationLine(string Technician, string Station, int Jobs, double TravelMinutes, double OnSiteMinutes, double? OnSiteShare)
{
    internal static ImmutableArray<UtilisationLine> Of(IEnumerable<WorkOrderRow> orders) =>
    [
        .. orders
            .SelectMany(order => new[] { order.Booking, order.Second }.OfType<Booking>().Where(booking => booking.ArrivedAt is not null).Select(booking => new Visit(order, booking)))
            .GroupBy(visit => (Technician: visit.Booking.Technician.Value, Station: visit.Order.File.Station.Value))
            .OrderBy(group => group.Key.Station, StringComparer.Ordinal).ThenBy(group => group.Key.Technician, StringComparer.Ordinal)
            .Select(group => Line(group.Key.Technician, group.Key.Station, [.. group])),
    ];

    private static UtilisationLine Line(string technician, string station, ImmutableArray<Visit> orders)
    {
        var visits = orders.GroupBy(visit => (visit.Booking.TripOf(new(visit.Order.Id)), visit.Order.File.Machine)).ToList();
        var travel = visits.Sum(visit => visit.Max(one => Minutes(one.Booking.DepartedAt, one.Booking.ArrivedAt)));
        var onSite = visits.Sum(visit => visit.Max(one => Minutes(one.Booking.ArrivedAt, one.Order.Completion?.At)));
        return new(
            technician,
            station,
            orders.Length,
            Math.Round(travel, 1),
            Math.Round(onSite, 1),
            travel + onSite > 0 ? Math.Round(onSite / (travel + onSite), 4) : null);
    }

    private static double Minutes(DateTimeOffset? from, DateTimeOffset? to) =>
        from is { } begin && to is { } end && end > begin ? (end - begin).TotalMinutes : 0;

    /// <summary>Of whoever had the order, or came along (R-CREW-1).</summary>
    private sealed record Visit(WorkOrderRow Order, Booking Booking);
}
