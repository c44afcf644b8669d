using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>F-32, F-94: levels differ, and contracts of R-SLA-4 can be chosen (R-SEV-1, R-SLA-2).</summary>
[Collection(OnOneNode.Name)]
public class Promises_by_level_and_contract(OneNode node)
{
    [Fact]
    public async Task Levels_have_the_time_of_the_band_in_warranty_and_warnings_of_their_own()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("EV-32a", "s1", Visit.Now.AddDays(-1)));

        var clocks = new List<JsonNode>();
        for (var severity = 1; severity <= 4; severity++)
            clocks.Add(Clock(await Place("EV-32a", new { severity }), "Arrive")!);

        clocks.Select(clock => (double)clock["targetMinutes"]!).ShouldAllBe(minutes => minutes == 360);
        clocks.Select(clock => ((DateTimeOffset)clock["warnAt"]! - (DateTimeOffset)clock["startedAt"]!).TotalMinutes)
            .ShouldBe([180, 216, 270, 324]);
    }

    [Fact]
    public async Task An_emergency_is_to_be_on_its_way_in_two_hours()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("EV-94a", "s1", Visit.Now.AddDays(-1)));

        var order = await Place("EV-94a", new { severity = 1, urgency = "Emergency" });

        ((double)Clock(order, "Dispatch")!["targetMinutes"]!, (double)Clock(order, "Arrive")!["targetMinutes"]!).ShouldBe((120, 360));
    }

    [Theory]
    [InlineData("EV-94b", "contact-24h", "Contact", 1440)]
    [InlineData("EV-94c", "on-site-24h", "Arrive", 1440)]
    [InlineData("EV-94d", "on-site-24h", "Resolve", 1440)]
    public async Task A_contract_is_chosen_by_its_name(string machine, string contract, string clock, double minutes)
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1", Visit.Now.AddDays(-1)));

        var order = await Place(machine, new { severity = 2, contract });

        ((double)Clock(order, clock)!["targetMinutes"]!).ShouldBe(minutes);
    }

    [Fact]
    public async Task The_customer_who_was_told_was_contacted()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("EV-94e", "s1", Visit.Now.AddDays(-1)));
        var order = await Place("EV-94e", new { severity = 2, contract = "contact-24h" });

        var told = await node.Http.Post($"/api/work-orders/{order["id"]}/contact-customer", new { });

        ((string?)Clock(told, "Contact")!["outcome"]).ShouldBe("Met");
    }

    private static JsonNode? Clock(JsonNode order, string kind) =>
        order["clocks"]!.AsArray().FirstOrDefault(clock => (string?)clock!["clock"] == kind);

    private async Task<JsonNode> Place(string machine, object with)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(with)!.AsObject();
        foreach (var (name, value) in new Dictionary<string, JsonNode?>
        { ["type"] = "Repair", ["machine"] = machine, ["work"] = "Boom does not lift", ["separate"] = true }) body[name] = value;
        return await node.Http.Post("/api/work-orders", body);
    }
}
