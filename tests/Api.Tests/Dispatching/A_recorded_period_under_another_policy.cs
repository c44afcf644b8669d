using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

[Collection(OnOneNode.Name)]
public class A_recorded_period_under_another_policy(OneNode node)
{
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private readonly Crew crew = new(node);

    [Fact]
    public async Task What_happened_stands_beside_what_the_nearest_would_have_done()
    {
        await crew.Station("again");
        await OnShift("again-near", 50.05);
        await OnShift("again-far", 50.8);
        var order = await Order("AGAIN-1");
        await Report(order, "assign", new { technician = "again-far" });
        await Report(order, "arrive", new { technician = "again-far", at = now.AddHours(-1) });

        var replay = await Replay([new { name = "Nearest", method = "Nearest" }, new { name = "Ours", method = "Search" }]);

        ((string?)replay["travel"], (int)replay["leftOut"]!).ShouldBe(("great-circle", 0));
        var line = replay["orders"]!.AsArray().Single()!;
        ((string?)line["workOrder"]).ShouldBe(order);
        line["arrivals"]!.AsArray().Select(arrival => (string?)arrival!["technician"]).ShouldBe(["again-far", "again-near", "again-near"]);
        ((DateTimeOffset)line["arrivals"]![0]!["arrivesAt"]!).ShouldBe(now.AddHours(-1), TimeSpan.FromSeconds(1));
        var (asItWas, nearest) = (replay["asItWas"]!, replay["policies"]![0]!);
        ((double)asItWas["toArrivalMinutes"]!).ShouldBe(120, 0.1);
        ((double)nearest["toArrivalMinutes"]!).ShouldBe((double)nearest["travelMinutes"]!, 0.1);
        ((double)nearest["kilometres"]!).ShouldBeLessThan((double)asItWas["kilometres"]! / 5);
        ((int)asItWas["breaches"]!).ShouldBeGreaterThanOrEqualTo((int)nearest["breaches"]!);
        JsonNode.DeepEquals(replay, await Replay([new { name = "Nearest", method = "Nearest" }, new { name = "Ours", method = "Search" }]))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task A_period_in_which_nobody_worked_or_of_an_unknown_station_is_refused()
    {
        await crew.Station("empty");
        var (from, to) = (now.AddDays(-1), now);

        (await node.Http.PostText("/api/dispatch/replays", $$"""{"station":"empty","from":"{{from:O}}","to":"{{to:O}}"}"""))
            .ShouldBe((HttpStatusCode.Conflict, "nobody_on_shift", null));
        (await node.Http.PostText("/api/dispatch/replays", $$"""{"station":"nowhere","from":"{{from:O}}","to":"{{to:O}}"}"""))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_station", null));
        (await node.Http.PostText("/api/dispatch/replays", $$"""{"station":"empty","from":"{{to:O}}","to":"{{from:O}}"}"""))
            .ShouldBe((HttpStatusCode.BadRequest, "invalid_value", "$.to"));
    }

    private Task<JsonNode> Replay(object[] policies) =>
        node.Http.Post("/api/dispatch/replays", new { station = "again", from = now.AddHours(-4), to = now, policies });

    private async Task OnShift(string id, double latitude)
    {
        await crew.TakeOn("again", id, latitude);
        await node.Http.Post($"/api/technicians/{id}/shift-start", new { at = now.AddHours(-5), endsAt = now.AddHours(3) });
    }

    private async Task<string> Order(string machine)
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "again"));
        var opened = await node.Http.Post(
            "/api/work-orders",
            new { type = "Repair", machine, work = "It does not start.", severity = 3, urgency = "Normal", receivedAt = now.AddHours(-3) });
        return (string)opened["id"]!;
    }

    private Task<JsonNode> Report(string order, string what, object body) => node.Http.Post($"/api/work-orders/{order}/{what}", body);
}
