using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Technicians;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Technicians;

internal sealed class TechnicianViews(Database database) : ITechnicianViews
{
    private static readonly string Select =
        $"""
        select t.head, {TechnicianTable.Instance.Select("t")}, p.head, {PersonTable.Instance.Select("p")}
        from technicians t left join persons p on p.id = t.id
        """;

    public async Task<TechnicianListItem?> FindAsync(string id, CancellationToken cancellation)
    {
        var found = await database.QueryAsync($"{Select} where t.id = @p0", Read, cancellation, id);
        return found.FirstOrDefault();
    }

    public async Task<Page<TechnicianListItem>> ListAsync(string? station, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        where.Add(station, parameter => $"t.station = {parameter}");
        where.Add(page.After, parameter => $"t.id > {parameter}");
        var rows = await database.QueryAsync(
            $"{Select} where {where} order by t.id limit {where.Parameter(page.Limit + 1)}", Read, cancellation, where.Arguments);
        return Paging.Cut(rows, page.Limit, last => last.Technician.Id);
    }

    private static TechnicianListItem Read(Row row)
    {
        var head = row.Long();
        var technician = TechnicianTable.Instance.Read(row);
        return row.LongOrNull() is { } personHead
            ? new(technician, PersonTable.Instance.Read(row), Math.Max(head, personHead))
            : new(technician, null, head);
    }
}
