using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Dealers;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Dealers;

internal sealed class DealerViews(Database database) : IDealerViews
{
    private static readonly string Select = $"select {DealerTable.Instance.Select("d")} from dealers d";

    public async Task<DealerRow?> FindAsync(string id, CancellationToken cancellation) =>
        (await database.QueryAsync($"{Select} where d.id = @p0", DealerTable.Instance.Read, cancellation, id)).FirstOrDefault();

    public async Task<Page<DealerRow>> ListAsync(PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        where.Add(page.After, parameter => $"d.id > {parameter}");
        where.Within(page.Within, "null", or: DealerReach.ByStations, stray: DealerReach.IsStray);
        var rows = await database.QueryAsync(
            $"{Select} where {where} order by d.id limit {where.Parameter(page.Limit + 1)}", DealerTable.Instance.Read, cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => last.Id);
    }
}
