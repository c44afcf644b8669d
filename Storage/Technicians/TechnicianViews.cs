using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Positions;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Technicians;

internal sealed class TechnicianViews(Database database) : ITechnicianViews
{
    private static readonly string Select =
        $"""
        select t.head, {TechnicianTable.Instance.Select("t")}, p.head, {PersonTable.Instance.Select("p")},
          u.head, {UnitTable.Instance.Select("u")}, s.head, {PositionTable.Instance.Select("s")},
          (select max(w.state) from work_orders w where w.technician = t.id and w.state in ('EnRoute', 'OnSite')),
          (select max(w.second_state) from work_orders w where w.second_technician = t.id)
        from technicians t left join persons p on p.id = t.id left join units u on u.technician = t.id left join positions s on s.technician = t.id
        """;

    public async Task<TechnicianListItem?> FindAsync(string id, CancellationToken cancellation)
    {
        var found = await database.QueryAsync($"{Select} where t.id = @p0", Read, cancellation, id);
        return found.FirstOrDefault();
    }

    public Task<Page<TechnicianListItem>> ListAsync(string? station, PageRequest page, CancellationToken cancellation) =>
        ListAsync(station, "t.left_at is null", page, cancellation);

    public Task<Page<TechnicianListItem>> ListLeftAsync(string? station, PageRequest page, CancellationToken cancellation) =>
        ListAsync(station, "t.left_at is not null", page, cancellation);

    public async Task<ImmutableArray<string>> SkillsAsync(CancellationToken cancellation) =>
    [
        .. (await database.QueryAsync("select distinct skills from technicians where left_at is null", row => row.Text(), cancellation))
            .SelectMany(skills => JsonSerializer.Deserialize<ImmutableArray<string>>(skills)).Distinct(),
    ];

    private async Task<Page<TechnicianListItem>> ListAsync(string? station, string which, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions(which);
        where.Within(page.Within, "t.station", own => $"t.id = {own}");
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
        var (personHead, person) = Joined(row, PersonTable.Instance);
        var (unitHead, unit) = Joined(row, UnitTable.Instance);
        var (positionHead, position) = Joined(row, PositionTable.Instance);
        return new(technician, person, Math.Max(Math.Max(head, personHead), Math.Max(unitHead, positionHead)), unit, position?.Seen)
        {
            UnderWay = Furthest(row.TextOrNull(), row.TextOrNull()),
        };
    }

    /// <summary>Of what they have themselves and that on which they come along.</summary>
    private static WorkOrderStatus? Furthest(params ReadOnlySpan<string?> states)
    {
        WorkOrderStatus? furthest = null;
        foreach (var state in states)
            if (state is not null && Enum.Parse<WorkOrderStatus>(state) is var status && !(status <= furthest)) furthest = status;
        return furthest;
    }

    /// <summary>A row that may not be there; its head is 0 then.</summary>
    private static (long Head, T? Joined) Joined<T>(Row row, ViewTable<T> table) where T : ViewRow
    {
        if (row.LongOrNull() is { } head) return (head, table.Read(row));
        row.Skip(table.Width);
        return (0, null);
    }
}
