using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Machines;

internal sealed class MachineViews(Database database) : IMachineViews
{
    private static readonly string Select =
        $"""
        select m.head, {MachineTable.Instance.Select("m")},
          (select count(*) from services s where s.serial_number = m.serial_number and s.state = 'Open'),
          (select count(*) from services s where s.serial_number = m.serial_number and s.state = 'Overdue'),
          h.head, {MeterTable.Instance.Select("h")}
        """;

    /// <summary>SQLite and PostgreSQL take tens of thousands of parameters; a few hundred keep the statement small.</summary>
    private const int NamesPerQuery = 500;

    private const string KnownColumns = "serial_number, maker, pin, equipment_id";

    private static readonly string[] Names = ["folded_serial_number", "folded_pin", "folded_equipment_id"];

    public async Task<MachineOverview?> FindAsync(string serialNumber, CancellationToken cancellation)
    {
        var found = await database.QueryAsync(
            $"{Select} from machines m left join meters h on h.serial_number = m.serial_number where m.serial_number = @p0", Read,
            cancellation, serialNumber);
        return found.FirstOrDefault();
    }

    public async Task<Page<MachineOverview>> ListAsync(MachineFilter filter, PageRequest page, CancellationToken cancellation)
    {
        // The page's machines are chosen first, so that what is joined and counted is the page only.
        var where = new Conditions("true");
        where.Add(page.After, parameter => $"c.serial_number > {parameter}");
        where.Within(page.Within, "c.station");
        where.Add(filter.Station, parameter => $"c.station = {parameter}");
        where.Add(filter.Customer, parameter => $"c.customer = {parameter}");
        where.Add(filter.Query is { } query ? Conditions.Containing(MachineTable.SearchText(query)) : null,
            parameter => $"c.search like {parameter} escape '\\'");
        where.Add(filter.Verified, parameter => $"c.verified = {parameter}");
        // Few owe: they are gathered once. Most do not: each is looked up as the page fills.
        where.AddIf(filter.Due is true, "c.serial_number in (select s.serial_number from services s where s.state in ('Open', 'Overdue'))");
        where.AddIf(
            filter.Due is false,
            "not exists (select 1 from services s where s.serial_number = c.serial_number and s.state in ('Open', 'Overdue'))");
        var rows = await database.QueryAsync(
            $"""
            {Select} from (select * from machines c where {where} order by c.serial_number limit {where.Parameter(page.Limit + 1)}) m
            left join meters h on h.serial_number = m.serial_number order by m.serial_number
            """,
            Read,
            cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => last.Machine.SerialNumber);
    }

    public async Task<SightingRow?> SeenAsync(string serialNumber, CancellationToken cancellation)
    {
        var found = await database.QueryAsync(
            $"select {SightingTable.Instance.Select("s")} from sightings s where s.serial_number = @p0", SightingTable.Instance.Read,
            cancellation, serialNumber);
        return found.FirstOrDefault();
    }

    public async Task<ImmutableArray<KnownMachine>> KnownAsync(IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var known = ImmutableArray.CreateBuilder<KnownMachine>();
        foreach (var some in names.Distinct(StringComparer.Ordinal).Chunk(NamesPerQuery))
        {
            var listed = string.Join(", ", some.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@p{i}")));
            known.AddRange(await database.QueryAsync(
                string.Join(" union ", Names.Select(name => $"select {KnownColumns} from machines where {name} in ({listed})")),
                row => new KnownMachine(row.Text(), new MachineIdentity(row.TextOrNull(), row.TextOrNull(), row.TextOrNull())),
                cancellation,
                [.. some]));
        }

        return known.DrainToImmutable();
    }

    private static MachineOverview Read(Row row)
    {
        var head = row.Long();
        var machine = MachineTable.Instance.Read(row);
        var (open, overdue) = (row.Int(), row.Int());
        var meter = row.LongOrNull() is { } meterHead ? (Head: meterHead, Row: MeterTable.Instance.Read(row)) : default;
        return new(machine, meter.Row, open, overdue, Math.Max(head, meter.Head));
    }
}
