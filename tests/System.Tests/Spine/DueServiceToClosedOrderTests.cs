using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Spine;

[Collection(OnEachDatabase.Name)]
public class DueServiceToClosedOrderTests(NodeOnEach nodes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_due_service_opens_its_order_and_the_completed_order_closes_the_service(string provider)
    {
        var node = await WithMachine(provider, "ORDER-1");
        await Report(node, "ORDER-1", (0, 90), (3, 101));
        await Opened(node, "ORDER-1.100h.1");

        await Do(node, "ORDER-1", "contact-customer", new { agreedAt = TimeProvider.System.GetUtcNow().AddDays(5) });
        await Do(node, "ORDER-1", "materials", new { });
        await Do(node, "ORDER-1", "assign", new { technician = "t1", confirm = "Comes in for it" });
        await Do(node, "ORDER-1", "depart", new { technician = "t1", from = "Phone" });
        await Do(node, "ORDER-1", "arrive", new { technician = "t1", from = "Phone" });
        (await node.Http.Send(HttpMethod.Post, "/api/work-orders/ORDER-1.100h.1/complete", new { operatingHours = 90_000 })).Body["code"]!
            .GetValue<string>().ShouldBe("implausible_hours");
        await Do(node, "ORDER-1", "complete", new { operatingHours = 103 });

        await Eventually.TrueAsync(async () => await StateOf(node, "ORDER-1", "100h") == "Done", Patience, "The service stayed open");
        ((double)(await Service(node, "ORDER-1", "100h"))["closedHours"]!).ShouldBe(103);
        (await Do(node, "ORDER-1", "close", new { }))["state"]!.GetValue<string>().ShouldBe("Closed");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_cancelled_order_leaves_the_service_owed_and_a_service_done_otherwise_cancels_its_order(string provider)
    {
        var node = await WithMachine(provider, "ORDER-2");
        await Report(node, "ORDER-2", (0, 90), (3, 101));
        await Opened(node, "ORDER-2.100h.1");

        await Do(node, "ORDER-2", "cancel", new { reason = "CustomerWithdrew" });
        (await StateOf(node, "ORDER-2", "100h")).ShouldBe("Open");

        await Report(node, "ORDER-2", (30, 590));
        await Opened(node, "ORDER-2.600h.1");
        await node.Http.Post("/api/machines/ORDER-2/maintenance/600h/1/complete", new { completedAt = Spring.AddDays(30), hours = 590 });
        await Eventually.TrueAsync(
            async () => (string?)(await node.Http.Get("/api/work-orders/ORDER-2.600h.1"))["cancelReason"] == "NotOwed", Patience,
            "The order stands");
    }

    private async Task<Node> WithMachine(string provider, string serial)
    {
        await nodes[provider].Http.Post("/api/machines", SampleFleet.Machine(serial, "s1"));
        await nodes[provider].Http.Post("/api/technicians",
            new { id = "t1", name = "Ana", station = "s1", skills = Array.Empty<string>(), home = new { latitude = 50, longitude = 9 } });
        return nodes[provider];
    }

    private static Task<JsonNode> Report(Node node, string machine, params (int Day, double Hours)[] readings) =>
        node.Http.Post("/api/telemetry/readings", readings.Select(r => SampleFleet.Reading(machine, Spring.AddDays(r.Day), r.Hours)));

    private static Task<JsonNode> Do(Node node, string machine, string command, object body) =>
        node.Http.Post($"/api/work-orders/{machine}.100h.1/{command}", body);

    private static Task Opened(Node node, string order) => Eventually.TrueAsync(
        async () => (await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{order}")).Status == HttpStatusCode.OK, Patience,
        $"{order} was not opened");

    private static async Task<JsonNode> Service(Node node, string machine, string line) =>
        (await node.Http.Get($"/api/machines/{machine}/maintenance"))["services"]!.AsArray().First(s => (string?)s!["line"] == line)!;

    private static async Task<string> StateOf(Node node, string machine, string line) =>
        (string)(await Service(node, machine, line))["state"]!;
}
