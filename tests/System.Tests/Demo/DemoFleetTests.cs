using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Demo;

public class DemoFleetTests
{
    private static readonly string[] Quick = ["--Demo:Enabled=true", "--Demo:Machines=60", "--Demo:ReportEvery=00:00:01", "--Demo:ServiceEvery=00:00:01"];
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_demo_fleet_is_founded_once_reports_and_has_its_services_carried_out()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using (var node = await Node.Start(database, Quick))
        {
            await Eventually.TrueAsync(async () => (await CarriedOut(node)).Count > 0, Soon, "No service is carried out");
            await node.Interrupt();
            node.Output.ShouldNotContain("lost the node");
        }

        await using var again = await Node.Start(database, Quick);
        var before = await CarriedOut(again);
        var hours = await Hours(again);
        hours.Count.ShouldBe(60);
        (await again.Http.List("/api/technicians")).Count.ShouldBe(30);
        (await again.Http.List("/api/stations")).Count.ShouldBeGreaterThanOrEqualTo(3);
        await Eventually.TrueAsync(async () => (await Customers(again)).All(c => (string?)c["state"] == "Complete"), Soon, "The customers' files are not complete");
        (await Customers(again)).Sum(customer => (int)customer["machines"]!).ShouldBe(60);

        await Eventually.TrueAsync(async () => (await CarriedOut(again)).Count > before.Count, Soon, "No service is carried out after the restart");
        await Eventually.TrueAsync(async () => (await Hours(again)).Sum() > hours.Sum(), Soon, "The machines do not report after the restart");
        again.Output.ShouldNotContain("Setting up the demo fleet");
    }

    private static Task<List<System.Text.Json.Nodes.JsonNode>> CarriedOut(Node node) => node.Http.List("/api/maintenance/due?state=Done");

    private static Task<List<System.Text.Json.Nodes.JsonNode>> Customers(Node node) => node.Http.List("/api/customers");

    private static async Task<List<double>> Hours(Node node) =>
        [.. (await node.Http.List("/api/machines")).Select(machine => (double?)machine["lifetimeHours"] ?? 0)];
}
