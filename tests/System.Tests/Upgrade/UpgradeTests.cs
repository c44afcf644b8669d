using System.Runtime.CompilerServices;
using Dispatch.SystemTests.Spine;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Upgrade;

/// <summary>
/// A small database that an earlier program left, kept as SQL: <see cref="OneDay"/> on the commit d875780 of 29 November 2026, with a
/// snapshot after every third event. Its views hold JSON of the form of that time: enums as numbers, ids as objects.
/// </summary>
public class UpgradeTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_database_of_an_earlier_program_opens_is_brought_to_todays_shapes_and_goes_on(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        await database.Restore(await File.ReadAllTextAsync(Kept(provider)));
        (await database.Rows("select content from work_orders where content like '%{\"Value\":%'")).ShouldNotBeEmpty();

        await using var node = await Node.Start(database, $"--Dispatching:ManualStations:0={OneDay.Station}");

        await Eventually.TrueAsync(async () => (await database.Rows("select name from view_versions")).Count == await Views(node), Soon,
            "Not all views are of today's shape");
        (await database.Rows("select content from work_orders where content like '%\"Value\":%'")).ShouldBeEmpty();
        (await database.Rows(
            "select content from work_orders where content like '%\"serialNumber\"%' or content like '%\"machine\":\"DAY-1\"%'"))
            .ShouldNotBeEmpty();
        await EverythingIsThere(node);
        await ItGoesOn(node);
    }

    private static async Task EverythingIsThere(Node node)
    {
        var repair = (await node.Http.List("/api/work-orders?machine=DAY-1&state=Closed")).Single();
        var record = await node.Http.Get($"/api/work-orders/{repair["id"]}/record");
        ((string?)record["signer"], (bool)record["valid"]!, (string?)record["sheet"]!["cause"], record["versions"]!.ToJsonString())
            .ShouldBe(("王小明", true, "软管磨损", "[2,1]"));
        (await node.Http.List("/api/work-orders?machine=DAY-2")).Select(order => (string?)order["cancelReason"])
            .ShouldContain("CustomerWithdrew");
        (await node.Http.List("/api/machines?customer=DAY-C")).Select(machine => (string?)machine["serialNumber"])
            .ShouldBe(["DAY-1", "DAY-2", "DAY-3"]);
        (await node.Http.Get("/api/technicians/day-ana/stock"))["items"]!.AsArray().Select(part => (string?)part!["number"])
            .ShouldContain("F-1");
        (await node.Http.Get("/api/technicians/day-bo/roster?from=2027-03-15T00:00:00Z&to=2027-03-18T00:00:00Z")).ToJsonString()
            .ShouldContain("Training");
        ((string?)(await node.Http.Get("/api/customers/DAY-C"))["name"]).ShouldBe("Áridos del Ebro S.L.");
        ((double)(await node.Http.Get("/api/machines/DAY-2"))["lifetimeHours"]!).ShouldBe(101);
    }

    private static async Task ItGoesOn(Node node)
    {
        var now = TimeProvider.System.GetUtcNow();
        await node.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading("DAY-2", now, 102) });
        var request = await node.Http.Post("/api/requests", new
        {
            channel = "Hotline",
            machine = "DAY-2",
            fault = "No drive",
            severity = 3,
            urgency = "Normal",
            work = "Repair",
            contact = new { name = "王小明", phone = "+86 555 123" },
            notTold = SampleFleet.OnlyWhoCalls,
        });
        ((string?)request["state"]).ShouldBe("Open");
        await Eventually.TrueAsync(
            async () => (double)(await node.Http.Get("/api/machines/DAY-2"))["lifetimeHours"]! == 102, Soon, "The meter stands");
    }

    private static async Task<int> Views(Node node) => (await node.Http.Get("/api/views")).AsArray().Count;

    private static string Kept(string provider, [CallerFilePath] string test = "") =>
        Path.Combine(Path.GetDirectoryName(test)!, $"before.{provider.ToLowerInvariant()}.sql");
}
