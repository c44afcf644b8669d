using System.Globalization;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Notices;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Notices;

internal sealed class NoticeViews(Database database) : INoticeViews
{
    /// <summary>Orders in one text what the cursor names beside the instant; the same in both databases.</summary>
    private const string Key = "(n.work_order || ' ' || n.number || ' ' || n.audience)";

    public async Task<Page<NoticeRow>> ListAsync(NoticeFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        where.Within(page.Within, "n.station");
        where.Add(filter.Audience?.ToString(), parameter => $"n.audience = {parameter}");
        where.Add(filter.Station, parameter => $"n.station = {parameter}");
        where.Add(filter.WorkOrder, parameter => $"n.work_order = {parameter}");
        where.Add(filter.Machine, parameter => $"n.machine = {parameter}");
        where.Add(filter.Customer, parameter => $"n.customer = {parameter}");
        where.Add(filter.Technician, parameter => $"n.technician = {parameter}");
        where.AddIf(filter.IsSent is true, "n.sent_by is not null");
        where.AddIf(filter.IsSent is false, "n.sent_by is null");
        if (page.After is { } after && ReceiptCursor.Parse(after) is var (at, id))
            where.AddIf(true, $"(n.at, {Key}) < ({where.Parameter(at)}, {where.Parameter(id)})");
        var rows = await database.QueryAsync(
            $"select n.{NoticeTable.Content} from notices n where {where} "
                + $"order by n.at desc, {Key} desc limit {where.Parameter(page.Limit + 1)}",
            NoticeTable.Instance.Read,
            cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => new ReceiptCursor(last.Notice.At, KeyOf(last)).ToString());
    }

    private static string KeyOf(NoticeRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.WorkOrder} {row.Notice.Number} {row.Audience}");
}
