using System.Collections.Immutable;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Reports;
using Dispatch.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Reports;

/// <summary><c>/api/reports</c>: figures for managers, each a list in one page, and the orders behind them.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapApi("/api/reports", "Reports");
        reports.MapGet("/arrival", Arrival).WithSummary("Arrivals as promised, by station and distance band (R-SLA-1).");
        reports.MapGet("/repairs", Repairs).WithSummary("First-time fix and time to repair, by station.");
        reports.MapGet("/maintenance", Maintenance).WithSummary("Forced services in time, by station and month (R-MNT-1).");
        reports.MapGet("/utilisation", Utilisation).WithSummary("Travel and work on site, by technician.");
        reports.MapGet("/satisfaction", Satisfaction).WithSummary("What customers think of the work, by station (R-CAL-3).");
        reports.MapGet("/orders", Orders).WithSummary("The orders behind the figures, by receipt.");
    }

    private static async Task<Ok<Page<ArrivalLine>>> Arrival(
        IReportViews views, TimeProvider time, DateTimeOffset? from, DateTimeOffset? to, string? station, CancellationToken cancellation)
    {
        var period = ReportPeriod.Of(from, to, time.GetUtcNow());
        return Whole(ArrivalLine.Of(await views.OrdersAsync(period.From, period.To, station, cancellation)));
    }

    private static async Task<Ok<Page<RepairLine>>> Repairs(
        IReportViews views, TimeProvider time, DateTimeOffset? from, DateTimeOffset? to, string? station, CancellationToken cancellation)
    {
        var period = ReportPeriod.Of(from, to, time.GetUtcNow());
        return Whole(RepairLine.Of(await views.OrdersAsync(period.From, period.To, station, cancellation)));
    }

    private static async Task<Ok<Page<ComplianceLine>>> Maintenance(
        IReportViews views, TimeProvider time, DateTimeOffset? from, DateTimeOffset? to, string? station, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var period = ReportPeriod.Of(from, to, now);
        return Whole(ComplianceLine.Of(await views.ServicesAsync(period.From, period.To, station, cancellation), now));
    }

    private static async Task<Ok<Page<UtilisationLine>>> Utilisation(
        IReportViews views, TimeProvider time, DateTimeOffset? from, DateTimeOffset? to, string? station, CancellationToken cancellation)
    {
        var period = ReportPeriod.Of(from, to, time.GetUtcNow());
        return Whole(UtilisationLine.Of(await views.OrdersAsync(period.From, period.To, station, cancellation)));
    }

    private static async Task<Ok<Page<SatisfactionLine>>> Satisfaction(
        IReportViews views, TimeProvider time, DateTimeOffset? from, DateTimeOffset? to, string? station, CancellationToken cancellation)
    {
        var period = ReportPeriod.Of(from, to, time.GetUtcNow());
        return Whole(SatisfactionLine.Of(await views.OrdersAsync(period.From, period.To, station, cancellation)));
    }

    /// <param name="band">The end of the distance band in km, inclusive; 0 for the urban area.</param>
    /// <param name="arrival">What became of the promised arrival.</param>
    /// <param name="unproven">Only orders whose arrival is (true) or is not (false) reported and not proven; with an outcome, false where left out.</param>
    /// <param name="backdated">Only orders of which a desk told (true) or did not tell (false) something long after it happened.</param>
    /// <param name="satisfied">Only orders whose customer is (true) or is not (false) satisfied.</param>
    private static async Task<Ok<Page<OrderLine>>> Orders(
        IReportViews views,
        TimeProvider time,
        DateTimeOffset? from,
        DateTimeOffset? to,
        string? station,
        int? band,
        ClockOutcome? arrival,
        bool? unproven,
        bool? backdated,
        WorkOrderType? type,
        string? technician,
        bool? satisfied,
        CancellationToken cancellation)
    {
        var period = ReportPeriod.Of(from, to, time.GetUtcNow());
        var orders = await views.OrdersAsync(period.From, period.To, station, cancellation);
        return Whole<OrderLine>(
        [
            .. orders.Where(order => satisfied is null || order.Rating?.IsSatisfied == satisfied).Select(OrderLine.Of).Where(order =>
                (band is null || order.BandUpToKm == band) && (arrival is null || order.Arrival == arrival) && (unproven is null && arrival is null || order.Unproven == (unproven ?? false))
                && (backdated is null || order.Backdated == backdated) && (type is null || order.Type == type) && (technician is null || order.Technician == technician)),
        ]);
    }

    private static Ok<Page<T>> Whole<T>(ImmutableArray<T> lines) => TypedResults.Ok(new Page<T>(lines, null));
}
