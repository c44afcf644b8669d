using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Spine;

public class RequestToClosedOrderTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_due_service_opens_its_order_and_the_completed_order_closes_the_service(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        await using var node = await Start(database, "--WorkOrders:NeedSignedRecord:0=Repair");
        await Report(node, (0, 90), (3, 101));
        await Opened(node, "SN1.100h.1");

        await Do(node, "contact-customer", new { agreedAt = Spring.AddDays(5) });
        await Do(node, "materials", new { });
        await Do(node, "assign", new { technician = "t1" });
        await Do(node, "depart", new { technician = "t1", from = "Phone" });
        await Do(node, "arrive", new { technician = "t1", from = "Phone" });
        (await node.Http.Send(HttpMethod.Post, "/api/work-orders/SN1.100h.1/complete", new { operatingHours = 90_000 })).Body["code"]!.GetValue<string>().ShouldBe("implausible_hours");
        await Do(node, "complete", new { operatingHours = 103 });

        await Eventually.TrueAsync(async () => await StateOf(node, "100h") == "Done", Patience, "The service stayed open");
        ((double)(await Service(node, "100h"))["closedHours"]!).ShouldBe(103);
        (await Do(node, "close", new { }))["state"]!.GetValue<string>().ShouldBe("Closed");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_cancelled_order_leaves_the_service_owed_and_a_service_done_otherwise_cancels_its_order(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        await using var node = await Start(database);
        await Report(node, (0, 90), (3, 101));
        await Opened(node, "SN1.100h.1");

        await Do(node, "cancel", new { reason = "CustomerWithdrew" });
        (await StateOf(node, "100h")).ShouldBe("Open");

        await Report(node, (30, 590));
        await Opened(node, "SN1.600h.1");
        await node.Http.Post("/api/machines/SN1/maintenance/600h/1/complete", new { completedAt = Spring.AddDays(30), hours = 590 });
        await Eventually.TrueAsync(
            async () => (string?)(await node.Http.Get("/api/work-orders/SN1.600h.1"))["cancelReason"] == "NotOwed", Patience, "The order stands");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_clock_that_runs_out_while_the_node_is_down_is_broken_once_when_it_starts(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        var received = TimeProvider.System.GetUtcNow().AddMinutes(-10).AddSeconds(4);
        string id;
        await using (var node = await Start(database))
        {
            id = (string)(await node.Http.Post("/api/requests", new { channel = "Email", machine = "SN1", fault = "No lift", severity = 1, urgency = "Emergency", receivedAt = received }))["id"]!;
            await node.Kill();
        }

        await Eventually.TrueAsync(() => Task.FromResult(TimeProvider.System.GetUtcNow() > received.AddMinutes(10).AddSeconds(1)), Patience, "Time stood still");
        await using var again = await Start(database);

        await Eventually.TrueAsync(async () => await Breaches(again, id) > 0, TimeSpan.FromSeconds(90), "The clock was forgotten");
        await again.Http.Post($"/api/requests/{id}/contact", new { });
        (await Breaches(again, id)).ShouldBe(1);
    }

    private static async Task<Node> Start(NodeDatabase database, params string[] settings)
    {
        var node = await Node.Start(database, settings);
        await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));
        await node.Http.Post("/api/technicians", new { id = "t1", name = "Ana", station = "s1", skills = Array.Empty<string>(), home = new { latitude = 50, longitude = 9 } });
        return node;
    }

    private static Task<JsonNode> Report(Node node, params (int Day, double Hours)[] readings) =>
        node.Http.Post("/api/telemetry/readings", readings.Select(r => SampleFleet.Reading("SN1", Spring.AddDays(r.Day), r.Hours)));

    private static Task<JsonNode> Do(Node node, string command, object body) => node.Http.Post($"/api/work-orders/SN1.100h.1/{command}", body);

    private static Task Opened(Node node, string order) => Eventually.TrueAsync(
        async () => (await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{order}")).Status == HttpStatusCode.OK, Patience, $"{order} was not opened");

    private static async Task<JsonNode> Service(Node node, string line) =>
        (await node.Http.Get("/api/machines/SN1/maintenance"))["services"]!.AsArray().First(s => (string?)s!["line"] == line)!;

    private static async Task<string> StateOf(Node node, string line) => (string)(await Service(node, line))["state"]!;

    private static async Task<int> Breaches(Node node, string request) => (await node.Http.List($"/api/requests/{request}/timeline"))
        .Count(e => (string?)e["type"] == "clock.breached" && (string?)e["data"]!["clock"] == "arrange");
}
