using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

[Collection(OnOneNode.Name)]
public class Who_runs_late_is_counted_on_later(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly Crew crew = new(node);

    [Fact]
    public async Task A_late_report_moves_what_comes_after_it()
    {
        await crew.Station("late-1");
        await crew.OnShift("late-1", "late-near", 50.1);
        await crew.OnShift("late-1", "late-far", 50.9);
        var order = await Order("late-1", "late-near");
        var expected = TimeProvider.System.GetUtcNow().AddHours(5);
        (await Arrival("late-near")).ShouldBeLessThan(expected);

        await node.Http.Post(
            $"/api/work-orders/{order}/estimate-arrival", new { technician = "late-near", arrivesAt = expected, from = "Phone" });

        await Eventually.TrueAsync(
            async () => await Arrival("late-near") > expected, Soon, "The plan counts on them as if they were in time");
        (await Arrival("late-far")).ShouldBeLessThan(expected);
    }

    private async Task<string> Order(string station, string technician)
    {
        var machine = $"LATE-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, station));
        var order = (string)(await node.Http.Post(
            "/api/work-orders", new { type = "Repair", machine, work = "The pump leaks.", severity = 3 }))["id"]!;
        await node.Http.Post($"/api/work-orders/{order}/assign", new { technician });
        return order;
    }

    private async Task<DateTimeOffset> Arrival(string technician)
    {
        var preview = await node.Http.Post(
            "/api/dispatch/preview", new { station = "late-1", site = new { latitude = 50.1, longitude = 9.1 }, severity = 3 });
        JsonNode candidate = preview["candidates"]!.AsArray().Single(one => (string?)one!["technician"] == technician)!;
        return candidate["arrivesAt"]!.GetValue<DateTimeOffset>();
    }
}
