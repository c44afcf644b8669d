using Dispatch.Domain.Notices;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Notices;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Notices;

public abstract class NoticeLists<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task The_newest_first_page_by_page_each_once()
    {
        var node = await Database.StartAsync();
        NoticeRow[] rows = [.. Both("WO-1", 1, 0), .. Both("WO-2", 1, 0), .. Both("WO-1", 2, 5)];
        await node.AppendAsync(A.Append("work-order/WO-1") with { Views = [.. rows.Where(row => row.WorkOrder == "WO-1")] });
        await node.AppendAsync(A.Append("work-order/WO-2") with { Views = [.. rows.Where(row => row.WorkOrder == "WO-2")] });

        var found = new List<NoticeRow>();
        for (string? after = null; found.Count == 0 || after is not null;)
        {
            var page = await node.Get<INoticeViews>().ListAsync(new(), new PageRequest(after, 2), CancellationToken.None);
            found.AddRange(page.Items);
            after = page.Next;
        }

        found.Select(row => row.Notice.At).ShouldBeInOrder(SortDirection.Descending);
        found.ShouldBe(rows, ignoreOrder: true);
    }

    [Fact]
    public async Task They_are_narrowed_by_whom_they_are_for_what_they_are_about_and_whether_they_went_out()
    {
        var node = await Database.StartAsync();
        NoticeRow[] rows = [.. Both("WO-1", 1, 0), .. Both("WO-1", 2, 1).Select(row => row with { SentBy = "sms" })];
        await node.AppendAsync(A.Append("work-order/WO-1") with { Views = [.. rows] });

        (await Found(node, new(NoticeAudience.Customer))).ShouldBe([rows[2], rows[0]]);
        (await Found(node, new(IsSent: false))).ShouldBe(rows[..2], ignoreOrder: true);
        (await Found(node, new(NoticeAudience.TechnicalDepartment, IsSent: true))).ShouldBe([rows[3]]);
        (await Found(node, new(WorkOrder: "WO-1", Station: "west", Machine: "SN1", Customer: "c-1", Technician: "ana"))).Length.ShouldBe(4);
        foreach (var other in (NoticeFilter[])[
            new(WorkOrder: "WO-9"), new(Station: "east"), new(Machine: "SN9"), new(Customer: "c-9"), new(Technician: "bo")])
            (await Found(node, other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_those_of_stations_within_reach()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append("work-order/WO-1") with { Views = [.. Both("WO-1", 1, 0)] });

        foreach (var (station, count) in ((string, int)[])[("west", 2), ("east", 0)])
        {
            var page = new PageRequest(null, 10) { Within = new Reach([station]) };
            (await node.Get<INoticeViews>().ListAsync(new(), page, CancellationToken.None)).Items.Length.ShouldBe(count);
        }
    }

    [Fact]
    public async Task Another_cursor_is_refused() => await Should.ThrowAsync<FormatException>(async () =>
        await (await Database.StartAsync()).Get<INoticeViews>().ListAsync(new(), new PageRequest("x", 2), CancellationToken.None));

    private static async Task<NoticeRow[]> Found(StorageNode node, NoticeFilter filter) =>
        [.. (await node.Get<INoticeViews>().ListAsync(filter, new PageRequest(null, 10), CancellationToken.None)).Items];

    private static NoticeRow[] Both(string order, int number, int minutes) =>
    [
        .. Enum.GetValues<NoticeAudience>().Select(audience => new NoticeRow(order, audience, "west", "SN1", "LG-958", "c-1", new(
            number, NoticeAbout.Assigned, new TechnicianId("ana"), A.Noon, A.Noon.AddHours(1), null, A.Noon.AddMinutes(minutes)))),
    ];
}

public sealed class NoticeListsOnSqlite : NoticeLists<SqliteFile>;

public sealed class NoticeListsOnPostgres : NoticeLists<PostgresBase>;
