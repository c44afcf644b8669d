using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Api.Tests.People;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

/// <summary>Ana and Cy fall ill, each with an order for the same hours; Ben is the only one who is left.</summary>
[Collection(OnOneNode.Name)]
public class Repairs_of_a_day_meet(OneNode node)
{
    private const string Station = "dayrep-two";
    private readonly Crew crew = new(node);
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Of_two_that_are_taken_at_once_the_second_is_looked_at_again_and_who_is_gone_is_out_of_service()
    {
        await crew.Station(Station);
        foreach (var id in new[] { "dr-ana", "dr-cy", "dr-ben" }) await crew.OnShift(Station, id, 50.1);
        foreach (var (order, technician) in new[] { ("dr-w1", "dr-ana"), ("dr-w2", "dr-cy") })
        {
            await node.Http.Post("/api/machines", new
            {
                serialNumber = $"SN-{order}",
                model = "L550",
                station = Station,
                site = new { latitude = 50.15, longitude = order == "dr-w1" ? 9.0 : 9.1 }
            });
            await node.Http.Post(
                "/api/work-orders", new { id = order, type = "Repair", machine = $"SN-{order}", work = "Does not lift", severity = 2 });
            await node.Http.Post(
                $"/api/work-orders/{order}/assign", new { technician, plannedFrom = now.AddHours(2), plannedTo = now.AddHours(4) });
        }

        var (first, second) = (await Proposed("dr-ana", "dr-w1"), await Proposed("dr-cy", "dr-w2"));

        var answers = await Task.WhenAll(Take("dr-ana", first), Take("dr-cy", second));

        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var stale = answers.Single(answer => answer.Status == HttpStatusCode.Conflict).Body;
        ((string?)stale["code"], (string?)stale["refused"]![0]!["code"]).ShouldBe(("proposal_stale", "no_longer_fits"));
        (await new Scene(node, Station).Doubled("dr-ben")).ShouldBeEmpty();
        var gone = answers[0].Status == HttpStatusCode.OK ? "dr-ana" : "dr-cy";
        var ill = await node.Http.Get($"/api/technicians/{gone}");
        ((string?)ill["status"], (string?)ill["outOfService"]).ShouldBe(("OutOfService", "ill"));
    }

    /// <summary>The proposal that gives their order to Ben, who alone could begin it by then.</summary>
    private async Task<JsonNode> Proposed(string technician, string order)
    {
        JsonNode? move = null;
        await Eventually.TrueAsync(
            async () => (move = (await node.Http.Post("/api/dispatch/repair", Question(technician)))["moves"]!.AsArray()
                .SingleOrDefault(one => (string?)one!["workOrder"] == order && one["to"] is not null)) is not null,
            TimeSpan.FromSeconds(10),
            $"Nobody could do {order}");
        var proposed = move!.DeepClone();
        proposed["to"] = "dr-ben";
        return proposed;
    }

    private Task<(HttpStatusCode Status, JsonNode Body)> Take(
        string technician, JsonNode move) => node.Http.Send(HttpMethod.Post, "/api/dispatch/repair/apply", new JsonObject
        {
            ["station"] = Station,
            ["technician"] = technician,
            ["gone"] = true,
            ["reason"] = "Unavailable",
            ["note"] = "ill",
            ["moves"] = new JsonArray(new JsonObject
            {
                ["workOrder"] = move["workOrder"]!.DeepClone(),
                ["technician"] = "dr-ben",
                ["plannedFrom"] = now.AddHours(2),
                ["plannedTo"] = now.AddHours(4),
                ["instead"] = move["instead"]!.DeepClone(),
            }),
        });

    private static object Question(string technician) => new { station = Station, technician, gone = true };
}
