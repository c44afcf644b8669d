using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Requests;

internal sealed class RequestViews(Database database) : IRequestViews
{
    private static readonly string Select =
        $"""
        select r.head, r.{RequestTable.Content}, c.head, {RequestContactTable.Instance.Select("c")}
        from requests r left join request_contacts c on c.request = r.id
        """;

    public async Task<RequestOverview?> FindAsync(string id, CancellationToken cancellation)
    {
        var found = await database.QueryAsync($"{Select} where r.id = @p0", Read, cancellation, id);
        return found.FirstOrDefault();
    }

    public async Task<Page<RequestOverview>> ListAsync(RequestFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        // States are written out: only then an index on some of them can serve.
        where.AddIf(!filter.States.IsDefaultOrEmpty, $"r.state in ({string.Join(", ", filter.States.Select(state => $"'{state}'"))})");
        where.Within(page.Within, "r.station");
        where.Add(filter.Station, parameter => $"r.station = {parameter}");
        where.Add(filter.Owner, parameter => $"r.owner = {parameter}");
        where.Add(filter.Machine, parameter => $"r.machine = {parameter}");
        where.Add(filter.Customer, parameter => $"r.customer = {parameter}");
        if (page.After is { } after && ReceiptCursor.Parse(after) is var (at, id))
            where.AddIf(true, $"(r.received_at, r.id) < ({where.Parameter(at)}, {where.Parameter(id)})");
        var rows = await database.QueryAsync(
            $"{Select} where {where} order by r.received_at desc, r.id desc limit {where.Parameter(page.Limit + 1)}", Read, cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => new ReceiptCursor(last.Request.File.ReceivedAt, last.Request.Id).ToString());
    }

    private static RequestOverview Read(Row row)
    {
        var head = row.Long();
        var request = RequestTable.Instance.Read(row);
        return row.LongOrNull() is null ? new(request, null, head) : new(request, RequestContactTable.Instance.Read(row), head);
    }
}
