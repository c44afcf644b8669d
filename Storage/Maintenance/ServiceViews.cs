using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Maintenance;

internal sealed class ServiceViews(Database database) : IServiceViews
{
    private const string Order = "serial_number, due_hours, occurrence, line";

    public async Task<Page<ServiceListItem>> ListAsync(ServiceFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        // States are written out: only then an index on some of them can serve.
        where.AddIf(!filter.States.IsDefaultOrEmpty, $"c.state in ({string.Join(", ", filter.States.Select(state => $"'{state}'"))})");
        where.Within(page.Within, "c.station");
        where.Add(filter.Station, parameter => $"c.station = {parameter}");
        where.Add(filter.SerialNumber, parameter => $"c.serial_number = {parameter}");
        if (page.After is { } after)
        {
            var (serialNumber, dueHours, occurrence, line) = ServiceCursor.Parse(after);
            where.AddIf(true,
                $"(c.serial_number, c.due_hours, c.occurrence, c.line) > "
                    + $"({where.Parameter(serialNumber)}, {where.Parameter(dueHours)}, {where.Parameter(occurrence)}, {where.Parameter(line)})");
        }

        var rows = await database.QueryAsync(
            $"""
            select s.head, {ServiceTable.Instance.Select("s")}, h.lifetime_hours
            from (select * from services c where {where} order by {Order} limit {where.Parameter(page.Limit + 1)}) s
            left join meters h on h.serial_number = s.serial_number
            order by s.serial_number, s.due_hours, s.occurrence, s.line
            """,
            Read,
            cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => ServiceCursor.After(last.Service).ToString());
    }

    private static ServiceListItem Read(Row row)
    {
        var head = row.Long();
        return new(ServiceTable.Instance.Read(row), row.RealOrNull(), head);
    }
}
