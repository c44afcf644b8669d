using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.WorkOrders;

internal sealed class WorkOrderViews(Database database) : IWorkOrderViews
{
    private static readonly string Bookings =
        $"select {BookingTable.Instance.Select("b")} from bookings b where b.work_order = @p0 order by b.number";

    private static readonly string Work =
        $"select {ServiceWorkTable.Instance.Select("s")} from service_work s where s.work_order = @p0";

    public async Task<ServiceWork> ServiceAsync(string id, CancellationToken cancellation) =>
        await database.QueryAsync(Work, ServiceWorkTable.Instance.Read, cancellation, id) is [var row] ? row.Work : ServiceWork.None;

    public Task<WorkOrderOverview?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync(
        async session =>
        {
            var found = await session.QueryAsync(
                $"select head, {WorkOrderTable.Content} from work_orders where id = @p0",
                row => (Head: row.Long(), Order: WorkOrderTable.Instance.Read(row)),
                cancellation,
                id);
            if (found.IsEmpty) return null;
            var bookings = await session.QueryAsync(Bookings, BookingTable.Instance.Read, cancellation, id);
            return new WorkOrderOverview(found[0].Order, bookings, found[0].Head);
        },
        cancellation);

    public async Task<Page<WorkOrderRow>> ListAsync(WorkOrderFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        // States are written out: only then an index on some of them can serve.
        where.AddIf(!filter.States.IsDefaultOrEmpty, $"state in ({string.Join(", ", filter.States.Select(state => $"'{state}'"))})");
        where.Within(page.Within, "station", own => $"(technician = {own} or second_technician = {own} or id in (select o.work_order from pending_offers o where o.technician = {own}))");
        where.Add(filter.Station, parameter => $"station = {parameter}");
        where.Add(filter.Technician, parameter => $"(technician = {parameter} or second_technician = {parameter})");
        where.Add(filter.Machine, parameter => $"machine = {parameter}");
        where.Add(filter.Customer, parameter => $"customer = {parameter}");
        where.Add(filter.Request, parameter => $"request = {parameter}");
        where.Add(filter.LentBy,
            parameter => $"station <> {parameter} and technician in (select t.id from technicians t where t.station = {parameter})");
        where.Add(filter.OfferedTo, parameter => $"id in (select o.work_order from pending_offers o where o.technician = {parameter})");
        where.AddIf(filter.IsUncaredFor, "uncared_for = 1");
        where.AddIf(filter.Jeopardy is true, "jeopardy in ('AtRisk', 'Breached')");
        where.AddIf(filter.Jeopardy is false, "jeopardy = 'None'");
        if (page.After is { } after && ReceiptCursor.Parse(after) is var (at, id))
            where.AddIf(true, $"(received_at, id) < ({where.Parameter(at)}, {where.Parameter(id)})");
        var rows = await database.QueryAsync(
            $"select {WorkOrderTable.Content} from work_orders where "
                + $"{where} order by received_at desc, id desc limit {where.Parameter(page.Limit + 1)}",
            WorkOrderTable.Instance.Read,
            cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => new ReceiptCursor(last.File.ReceivedAt, last.Id).ToString());
    }
}
