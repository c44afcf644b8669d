using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Stock;

internal sealed class StockViews(Database database) : IStockViews
{
    /// <summary>Not in ids of technicians.</summary>
    private const char Between = '/';

    private static readonly string Select = $"select {StockTable.Instance.Select("s")} from van_stock s";

    public Task<ImmutableArray<StockRow>> OfAsync(string technician, CancellationToken cancellation) =>
        database.QueryAsync($"{Select} where s.technician = @p0 order by s.number", StockTable.Instance.Read, cancellation, technician);

    public async Task<Page<StockRow>> ListAsync(StockFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        where.Within(page.Within, "t.station", own => $"t.id = {own}");
        where.Add(filter.Station, parameter => $"t.station = {parameter}");
        where.Add(filter.Part, parameter => $"s.number = {parameter}");
        where.AddIf(filter.IsShort is true, "s.shortfall > 0");
        where.AddIf(filter.IsShort is false, "s.shortfall = 0");
        if (page.After is { } after)
        {
            var cut = after.IndexOf(Between, StringComparison.Ordinal);
            if (cut < 0) throw new FormatException($"'{after}' is no cursor of this list.");
            where.AddIf(true, $"(s.technician, s.number) > ({where.Parameter(after[..cut])}, {where.Parameter(after[(cut + 1)..])})");
        }

        var rows = await database.QueryAsync(
            $"{Select} join technicians t on t.id = s.technician where "
                + $"{where} order by s.technician, s.number limit {where.Parameter(page.Limit + 1)}",
            StockTable.Instance.Read,
            cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => $"{last.Technician}{Between}{last.Item.Number}");
    }

    public Task<ImmutableArray<StockRow>> OnBoardAsync(string station, CancellationToken cancellation) => database.QueryAsync(
        $"{Select} join technicians t on t.id = s.technician where t.station = @p0 and s.quantity > 0", StockTable.Instance.Read,
        cancellation, station);
}
