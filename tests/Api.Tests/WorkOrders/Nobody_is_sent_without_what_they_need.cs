using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Api.Tests.Dispatching;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.WorkOrders;

/// <summary>R-PART-1 and R-MNT-3 over HTTP; F-11's warnings.</summary>
[Collection(OnOneNode.Name)]
public class Nobody_is_sent_without_what_they_need(OneNode node)
{
    private readonly Crew crew = new(node);

    [Fact]
    public async Task A_part_that_is_not_in_the_van_needs_a_reason_and_shows()
    {
        await Ready("need-1", "need-1-ana");
        var order = await Order("need-1", new { requiredParts = (string[])["P-9"] });

        (await Try(order, "assign", new { technician = "need-1-ana" })).ShouldBe((HttpStatusCode.Conflict, "parts_missing"));
        await Do(order, "assign", new { technician = "need-1-ana", confirm = "The courier brings it" });
        var shown = await Do(order, "depart", new { technician = "need-1-ana", from = "Phone" });

        ((string?)shown["state"], (string?)shown["missingParts"]!["what"]![0], (string?)shown["missingParts"]!["reason"])
            .ShouldBe(("EnRoute", "P-9", "The courier brings it"));
    }

    [Fact]
    public async Task A_part_that_left_the_van_since_stops_the_departure()
    {
        await Ready("need-2", "need-2-ana");
        await Count("need-2-ana", 1);
        var order = await Order("need-2", new { requiredParts = (string[])["P-9"] });
        await Do(order, "assign", new { technician = "need-2-ana" });
        await Count("need-2-ana", 0);

        (await Try(order, "depart", new { technician = "need-2-ana", from = "Phone" }))
            .ShouldBe((HttpStatusCode.Conflict, "parts_missing"));
        ((string?)(await Do(order, "depart", new { technician = "need-2-ana", from = "Phone", confirm = "At the site" }))["state"])
            .ShouldBe("EnRoute");
    }

    [Fact]
    public async Task An_arrival_unprepared_is_kept_and_owes_a_reason()
    {
        await Ready("need-3", "need-3-ana");
        var order = await Order("need-3", new { type = "Installation" });
        await Do(order, "assign", new { technician = "need-3-ana" });
        (await Try(order, "depart", new { technician = "need-3-ana" })).ShouldBe((HttpStatusCode.Conflict, "customer_not_contacted"));

        var come = await Do(order, "arrive", new { technician = "need-3-ana", from = "Phone" });

        ((string?)come["state"], (string?)come["unprepared"]!["what"]![0], (string?)come["unprepared"]!["reason"])
            .ShouldBe(("OnSite", "customer_not_contacted", null));
    }

    [Fact]
    public async Task Somebody_of_another_station_or_far_away_needs_a_confirmation()
    {
        await Ready("need-4", "need-4-ana");
        await crew.Station("need-5");
        await crew.OnShift("need-5", "need-5-far", 40.0);
        var order = await Order("need-4", new { });

        var (status, problem) =
            await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/assign", new { technician = "need-5-far" });
        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "other_territory"));
        ((string?)problem["detail"])!.ShouldContain("travels");

        ((string?)(await Do(order, "assign", new { technician = "need-5-far", confirm = "They are on holiday next door" }))["technician"])
            .ShouldBe("need-5-far");
    }

    private async Task Ready(string station, string technician)
    {
        await crew.Station(station);
        await crew.OnShift(station, technician, 50.1);
    }

    private Task<JsonNode> Count(string technician, int quantity) =>
        node.Http.Post(
            $"/api/technicians/{technician}/stock-count", new { parts = new[] { new { number = "P-9", name = "Pump", quantity } } });

    private async Task<string> Order(string station, object with)
    {
        var machine = $"NEED-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, station));
        var body = new JsonObject { ["type"] = "Repair", ["machine"] = machine, ["work"] = "No lift.", ["severity"] = 3 };
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(with)!.AsObject()) body[name] = value!.DeepClone();
        return (string)(await node.Http.Post("/api/work-orders", body))["id"]!;
    }

    private Task<JsonNode> Do(string order, string command, object body) => node.Http.Post($"/api/work-orders/{order}/{command}", body);

    private async Task<(HttpStatusCode, string?)> Try(string order, string command, object body)
    {
        var (status, problem) = await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/{command}", body);
        return (status, (string?)problem["code"]);
    }
}
