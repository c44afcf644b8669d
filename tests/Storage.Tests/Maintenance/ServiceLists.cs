using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Maintenance;

public abstract class ServiceLists<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_service_comes_back_whole_with_the_hours_of_its_machine()
    {
        var node = await Database.StartAsync();
        var full = Service("SN1", "600h", 600) with
        {
            OpensAt = A.Noon,
            OverdueAt = A.Noon.AddDays(1),
            ForecastAt = A.Noon.AddDays(2),
            RaisedAt = A.Noon.AddDays(3),
            ClosedAt = A.Noon.AddDays(4),
            ClosedHours = 611.5,
            State = ServiceState.Done,
            InWarranty = false,
        };
        var bare = Service("SN2", "100h", 100) with { Station = null };
        await node.AppendAsync(A.Append("m/1") with { Views = [full, A.Meter("SN1", 640)] });
        await node.AppendAsync(A.Append("m/2") with { Views = [bare] });

        var page = await Views(node).ListAsync(new([]), new(null, 10), CancellationToken.None);

        page.Items.ShouldBe([new(full, 640, 1), new(bare, null, 1)]);
    }

    [Fact]
    public async Task Pages_are_in_the_order_of_machine_hours_and_occurrence_and_do_not_overlap()
    {
        var node = await Database.StartAsync();
        ImmutableArray<ServiceRow> rows =
        [
            Service("SN1", "100h", 100), Service("SN1", "600h", 600), Service("SN1", "oil", 600), Service("SN1", "600h", 1200, 2),
            Service("SN2", "100h", 100), Service("SN2", "1000h", 1000), Service("SN2", "600h", 600),
        ];
        await node.AppendAsync(A.Append() with { Views = [.. rows.Reverse()] });

        var listed = new List<string>();
        for (string? after = null; ;)
        {
            var page = await Views(node).ListAsync(new([]), new(after, 2), CancellationToken.None);
            listed.AddRange(page.Items.Select(item => $"{item.Service.SerialNumber} {item.Service.Line} {item.Service.Occurrence}"));
            if ((after = page.Next) is null)
                break;
        }

        listed.ShouldBe(["SN1 100h 1", "SN1 600h 1", "SN1 oil 1", "SN1 600h 2", "SN2 100h 1", "SN2 600h 1", "SN2 1000h 1"]);
    }

    [Fact]
    public async Task Only_the_states_station_and_machine_asked_for_are_listed()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with
        {
            Views =
            [
                Service("SN1", "a", 1) with { State = ServiceState.Open }, Service("SN1", "b", 2) with { State = ServiceState.Overdue },
                Service("SN1", "c", 3), Service("SN2", "d", 4) with { State = ServiceState.Open, Station = "S2" },
            ],
        });

        (await LinesAsync(node, new([ServiceState.Open, ServiceState.Overdue]))).ShouldBe("a,b,d");
        (await LinesAsync(node, new([ServiceState.Open], Station: "S2"))).ShouldBe("d");
        (await LinesAsync(node, new([], SerialNumber: "SN1"))).ShouldBe("a,b,c");
    }

    [Theory]
    [InlineData("SN1")]
    [InlineData("bnVsbA==")]
    [InlineData("e30=")]
    public async Task A_cursor_of_something_else_is_refused(string cursor)
    {
        var node = await Database.StartAsync();

        await Should.ThrowAsync<FormatException>(() => Views(node).ListAsync(new([]), new(cursor, 10), CancellationToken.None));
    }

    private static IServiceViews Views(StorageNode node) => node.Get<IServiceViews>();

    private static async Task<string> LinesAsync(StorageNode node, ServiceFilter filter) =>
        string.Join(",",
            (await Views(node).ListAsync(filter, new(null, 10), CancellationToken.None)).Items.Select(item => item.Service.Line));

    private static ServiceRow Service(string machine, string line, double hours, int occurrence = 1) =>
        new(machine, line, occurrence, ServiceState.Upcoming, "L 60", "S1", hours, null, null, null, null, null, null, true);
}

public sealed class ServiceListsOnSqlite : ServiceLists<SqliteFile>;

public sealed class ServiceListsOnPostgres : ServiceLists<PostgresBase>;
