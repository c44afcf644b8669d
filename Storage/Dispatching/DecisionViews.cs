using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Dispatching;

internal sealed class DecisionViews(Database database) : IDecisionViews
{
    /// <summary>The last word on an order that still waits for somebody.</summary>
    private const string WaitsForPerson =
        """
        d.nobody is not null
        and exists (select 1 from work_orders o where o.id = d.work_order and o.state in ('Open', 'Offered'))
        and not exists (select 1 from decisions later where later.work_order = d.work_order and later.attempt > d.attempt)
        """;

    public Task<ImmutableArray<DecisionRow>> OfAsync(string order, CancellationToken cancellation) => database.QueryAsync(
        "select content from decisions where work_order = @p0 order by attempt desc, at desc", DecisionTable.Instance.Read, cancellation,
        order);

    public async Task<Page<DecisionRow>> ListAsync(string? station, bool? open, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        where.Within(page.Within, "d.station");
        where.Add(station, parameter => $"d.station = {parameter}");
        where.AddIf(open is true, WaitsForPerson);
        where.AddIf(open is false, $"not ({WaitsForPerson})");
        if (page.After is { } after && ReceiptCursor.Parse(after) is var (at, id))
            where.AddIf(true, $"(d.at, d.work_order) < ({where.Parameter(at)}, {where.Parameter(id)})");
        var rows = await database.QueryAsync(
            $"select d.content from decisions d where "
                + $"{where} order by d.at desc, d.work_order desc limit {where.Parameter(page.Limit + 1)}",
            DecisionTable.Instance.Read,
            cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => new ReceiptCursor(last.At, last.Order).ToString());
    }
}
