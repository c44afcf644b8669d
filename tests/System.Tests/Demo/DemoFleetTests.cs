using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Demo;

public class DemoFleetTests
{
    private static readonly string[] Quick =
    [
        "--Demo:Enabled=true", "--Demo:Machines=60", "--Demo:ReportEvery=00:00:01", "--Demo:ServiceEvery=00:00:01",
        "--Demo:WorkFor=00:00:01",
    ];
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_demo_fleet_is_founded_once_reports_and_is_sent_to_its_services()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using (var node = await Node.Start(database, Quick))
        {
            await Eventually.TrueAsync(async () => (await Visits(node)).Count > 0, Soon, "Nobody goes to a service");
            await node.Interrupt();
            node.Output.ShouldNotContain("The demo's");
        }

        await using var again = await Node.Start(database, Quick);
        var hours = await Hours(again);
        hours.Count.ShouldBe(60);
        (await again.Http.List("/api/technicians")).Count.ShouldBe(30);
        (await again.Http.List("/api/stations")).Count.ShouldBeGreaterThanOrEqualTo(3);
        await Eventually.TrueAsync(async () => (await Customers(again)).All(c => (string?)c["state"] == "Complete"), Soon,
            "The customers' files are not complete");
        (await Customers(again)).Sum(customer => (int)customer["machines"]!).ShouldBe(60);

        await Eventually.TrueAsync(
            async () => (await again.Http.List("/api/work-orders?state=EnRoute&state=OnSite&state=Completed&state=Closed")).Count > 0, Soon,
            "Nobody is under way after the restart");
        await Eventually.TrueAsync(
            async () => (await Hours(again)).Sum() > hours.Sum(), Soon, "The machines do not report after the restart");
        again.Output.ShouldNotContain("Setting up the demo fleet");
    }

    [Fact]
    public async Task One_technician_is_left_to_the_visitor_and_work_is_finished_by_the_others()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database, [.. Quick, "--Demo:CallEvery=00:00:01", "--Demo:DriveEvery=00:00:01"]);
        await Eventually.TrueAsync(
            async () => (await node.Http.List("/api/technicians"))
                .Exists(one => (string?)one["id"] == "tech-01" && (string?)one["status"] != "OffShift"),
            Soon, "The visitor's technician is not on shift");
        node.Output.ShouldContain("/phone/");

        await Eventually.TrueAsync(
            async () => (await node.Http.List("/api/work-orders?state=EnRoute&state=OnSite&state=Completed&state=Closed")).Count > 3, Soon,
            "Nobody sets off");

        (await node.Http.List("/api/work-orders")).ShouldNotContain(
            order => (string?)order["technician"] == "tech-01" && (string?)order["state"] != "Offered");
    }

    [Fact]
    public async Task What_a_visitor_makes_at_a_station_of_the_demo_is_left_alone_and_ends_no_node()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using (var node = await Node.Start(database, Quick))
        {
            await Eventually.TrueAsync(async () => (await Visits(node)).Count > 0, Soon, "Nobody goes to a service");
            await node.Http.Post("/api/machines", SampleFleet.Machine("LOADER-A", "xuzhou"));
            await node.Http.Post(
                "/api/machines", SampleFleet.Machine("L", "zaragoza", new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)));
            await node.Http.Post("/api/technicians", new
            {
                id = "tech-alice",
                name = "Alice",
                station = "xuzhou",
                skills = Array.Empty<string>(),
                home = new { latitude = 34.2, longitude = 117.1 }
            });
            await node.Http.Post(
                "/api/requests",
                new { channel = "Email", machine = "LOADER-A", fault = "Boom does not lift", severity = 4 });
            await Eventually.TrueAsync(
                async () => (await Overdue(node)).Contains("L"), Soon, "The calendar does not make the service overdue");
            var visits = (await Visits(node)).Count;
            await Eventually.TrueAsync(
                async () => (await Visits(node)).Count > visits, Soon, "The demo does not go on with its own services");
            (await node.Interrupt()).ShouldBe(0);
            node.Output.ShouldNotContain("The demo's");
        }

        await using var again = await Node.Start(database, Quick);
        var hours = (await Hours(again)).Sum();
        await Eventually.TrueAsync(async () => (await Hours(again)).Sum() > hours, Soon, "The machines do not report after the restart");
        (await again.Http.Get("/api/machines/LOADER-A"))["lifetimeHours"].ShouldBeNull();
        (await Overdue(again)).ShouldContain("L");
        ((string?)(await again.Http.Get("/api/technicians/tech-alice"))["status"]).ShouldBe("OffShift");
        (await again.Http.List("/api/requests?state=Open")).Select(request => (string?)request["machine"]).ShouldContain("LOADER-A");
        again.Output.ShouldNotContain("The demo's");
    }

    private static async Task<List<string>> Overdue(Node node) =>
        [.. (await node.Http.List("/api/maintenance/due?state=Overdue")).Select(service => (string)service["serialNumber"]!)];

    /// <summary>Services that somebody is or was sent to.</summary>
    private static async Task<List<string>> Visits(Node node) =>
    [
        .. (await node.Http.List("/api/work-orders"))
            .Where(order => (string?)order["type"] == "ForcedMaintenance" && order["technician"] is not null)
            .Select(order => (string)order["id"]!),
    ];

    private static Task<List<System.Text.Json.Nodes.JsonNode>> Customers(Node node) => node.Http.List("/api/customers");

    private static async Task<List<double>> Hours(Node node) =>
        [.. (await node.Http.List("/api/machines")).Select(machine => (double?)machine["lifetimeHours"] ?? 0)];
}
