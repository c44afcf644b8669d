using Dispatch.Domain.Stock;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Stock;

public abstract class VanStocks<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Parts_are_listed_by_technician_station_number_and_shortfall()
    {
        var node = await Database.StartAsync();
        var views = node.Get<IStockViews>();
        foreach (var (technician, station) in ((string, string)[])[("ana", "west"), ("bo", "west"), ("cy", "east")])
        {
            await node.AppendAsync(A.Append($"technician/{technician}") with
            {
                Views = [new TechnicianRow(technician, station, [], new(48, 11)), Row(technician, "F-1", 2),
                    Row(technician, "H-2", 0, technician == "bo" ? 1 : 0)],
            });
        }

        var first = await views.ListAsync(new StockFilter("west"), new PageRequest(null, 3), CancellationToken.None);
        var second = await views.ListAsync(new StockFilter("west"), new PageRequest(first.Next, 3), CancellationToken.None);

        first.Items.Concat(second.Items).Select(row => (row.Technician, row.Item.Number))
            .ShouldBe([("ana", "F-1"), ("ana", "H-2"), ("bo", "F-1"), ("bo", "H-2")]);
        (second.Next, (await Listed(new StockFilter(Part: "F-1"))).Length).ShouldBe((null, 3));
        (await Listed(new StockFilter(IsShort: true))).ShouldBe([Row("bo", "H-2", 0, 1)]);
        (await views.OnBoardAsync("west", CancellationToken.None)).ShouldBe([Row("ana", "F-1", 2), Row("bo", "F-1", 2)], ignoreOrder: true);
        await Should.ThrowAsync<FormatException>(
            () => views.ListAsync(new StockFilter(), new PageRequest("nothing", 3), CancellationToken.None));

        async Task<StockRow[]> Listed(StockFilter filter) =>
            [.. (await views.ListAsync(filter, new PageRequest(null, 10), CancellationToken.None)).Items];
    }

    [Fact]
    public async Task A_part_that_is_no_longer_carried_is_gone()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append("technician/ana") with { Views = [Row("ana", "F-1", 2), Row("ana", "H-2", 1)] });

        await node.AppendAsync(A.Append("technician/ana") with
        {
            ExpectedHead = 1,
            Erasures = [Erasure.Of<StockRow>("ana", "F-1")],
            Views = [Row("ana", "H-2", 5)]
        });

        (await node.Get<IStockViews>().OfAsync("ana", CancellationToken.None)).ShouldBe([Row("ana", "H-2", 5)]);
    }

    private static StockRow Row(string technician, string number, int quantity, int shortfall = 0) =>
        new(technician, new StockItem(number, "滤芯", quantity, shortfall, A.Noon));
}

public sealed class VanStocksOnSqlite : VanStocks<SqliteFile>;

public sealed class VanStocksOnPostgres : VanStocks<PostgresBase>;
