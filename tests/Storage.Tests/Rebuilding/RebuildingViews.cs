using Dispatch.Domain.Stock;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Rebuilding;

public abstract class RebuildingViews<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task While_it_runs_all_rows_are_read_and_at_its_end_those_that_nobody_wrote_anew_are_gone()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append("technician/ana") with { Views = [Person("ana"), Row("ana", "F-1", 2), Row("ana", "lost", 9)] });
        await node.AppendAsync(A.Append("technician/bo") with { Views = [Person("bo"), Row("bo", "F-1", 3)] });
        var rebuilds = node.Get<IViewRebuilds>();

        await rebuilds.BeginAsync("van_stock", CancellationToken.None);
        var during = await Rows(node);
        await node.AppendAsync(A.Append("technician/ana") with { ExpectedHead = 1, Views = [Row("ana", "F-1", 2)] });
        await node.AppendAsync(A.Append("technician/bo") with { ExpectedHead = 1, Views = [Row("bo", "F-1", 4)] });
        var removed = await rebuilds.EndAsync("van_stock", CancellationToken.None);

        during.ShouldBe([Row("ana", "F-1", 2), Row("ana", "lost", 9), Row("bo", "F-1", 3)]);
        (await Rows(node)).ShouldBe([Row("ana", "F-1", 2), Row("bo", "F-1", 4)]);
        removed.ShouldBe(1);
    }

    [Fact]
    public async Task Streams_of_a_kind_are_had_page_by_page_and_no_others()
    {
        var node = await Database.StartAsync();
        foreach (var stream in (string[])["request/1", "machine/A", "machine/B/2", "machine/ü", "machines/C", "machine-file/D"])
            await node.AppendAsync(A.Append(stream) with { Events = [A.Event()] });
        var rebuilds = node.Get<IViewRebuilds>();

        var first = await rebuilds.StreamsAsync("machine", "", 2, CancellationToken.None);
        var second = await rebuilds.StreamsAsync("machine", first[^1], 2, CancellationToken.None);

        first.Concat(second).ShouldBe(["machine/A", "machine/B/2", "machine/ü"]);
        (await rebuilds.StreamsAsync("machine", second[^1], 2, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_of_an_earlier_shape_are_named_until_they_are_rebuilt_and_an_empty_view_is_of_todays()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Views = [A.Machine()] });
        var rebuilds = node.Get<IViewRebuilds>();
        (await rebuilds.OutdatedAsync(CancellationToken.None)).ShouldBe(["machines"]);

        await rebuilds.BeginAsync("machines", CancellationToken.None);
        await rebuilds.EndAsync("machines", CancellationToken.None);
        await node.AppendAsync(A.Append("machine/SN2") with { Views = [A.Meter("SN2")] });

        (await rebuilds.OutdatedAsync(CancellationToken.None)).ShouldBeEmpty();
        await Database.ExecuteAsync("update view_versions set version = 0 where name = 'meters'");
        (await rebuilds.OutdatedAsync(CancellationToken.None)).ShouldBe(["meters"]);
    }

    [Fact]
    public async Task A_rows_key_is_that_of_its_table()
    {
        var rebuilds = (await Database.StartAsync()).Get<IViewRebuilds>();

        rebuilds.KeyOf(Row("ana", "F-1", 2)).ShouldBe(rebuilds.KeyOf(Row("ana", "F-1", 3)));
        rebuilds.KeyOf(Row("ana", "F-1", 2)).ShouldNotBe(rebuilds.KeyOf(Row("ana", "F-2", 2)));
        (rebuilds.Takes(
            "van_stock", typeof(StockRow)), rebuilds.Takes("machines", typeof(StockRow)), rebuilds.Takes("positions", typeof(MachineRow)))
            .ShouldBe((true, false, false));
    }

    private static async Task<StockRow[]> Rows(StorageNode node) =>
        [.. (await node.Get<IStockViews>().ListAsync(new StockFilter(), new PageRequest(null, 10), CancellationToken.None)).Items];

    private static TechnicianRow Person(string id) => new(id, "west", [], new(48, 11));

    private static StockRow Row(string technician, string number, int quantity) =>
        new(technician, new StockItem(number, "滤芯", quantity, 0, A.Noon));
}

public sealed class RebuildingViewsOnSqlite : RebuildingViews<SqliteFile>;

public sealed class RebuildingViewsOnPostgres : RebuildingViews<PostgresBase>;
