using System.Collections.Immutable;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Grains.Interfaces.Views.Reports;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Maintenance;
using Dispatch.Storage.WorkOrders;

namespace Dispatch.Storage.Reports;

internal sealed class ReportViews(Database database) : IReportViews
{
    public Task<ImmutableArray<WorkOrderRow>> OrdersAsync(
        DateTimeOffset from, DateTimeOffset to, string? station, Reach within, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        where.AddIf(true, $"received_at >= {where.Parameter(from)} and received_at < {where.Parameter(to)}");
        where.Within(within, "station");
        where.Add(station, parameter => $"station = {parameter}");
        return database.QueryAsync(
            $"select {WorkOrderTable.Content} from work_orders where {where} order by received_at, id", WorkOrderTable.Instance.Read,
            cancellation, where.Arguments);
    }

    public Task<ImmutableArray<ServiceRow>> ServicesAsync(
        DateTimeOffset from, DateTimeOffset to, string? station, Reach within, CancellationToken cancellation)
    {
        var where = new Conditions("s.occurrence = 1 and (s.raised_at is not null or s.closed_at is not null)");
        where.AddIf(true, $"s.counts_at >= {where.Parameter(from)} and s.counts_at < {where.Parameter(to)}");
        where.Within(within, "s.station");
        where.Add(station, parameter => $"s.station = {parameter}");
        return database.QueryAsync(
            $"select {ServiceTable.Instance.Select("s")} from services s where {where}", ServiceTable.Instance.Read, cancellation,
            where.Arguments);
    }
}
