using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

/// <summary>Ana falls ill with two orders accepted; Ben, some kilometres off, is free.</summary>
[Collection(OnOneNode.Name)]
public class A_day_is_repaired(OneNode node)
{
    private readonly Crew crew = new(node);
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task The_proposal_names_each_promise_that_moves_and_taken_whole_it_becomes_the_plan()
    {
        var day = await Day("dayrep-1");

        var proposal = await node.Http.Post("/api/dispatch/repair", day.Question);

        var moves = proposal["moves"]!.AsArray();
        moves.Select(move => ((string?)move!["workOrder"], (string?)move["from"], (string?)move["to"])).Order()
            .ShouldBe([(day.First, day.Ana, day.Ben), (day.Second, day.Ana, day.Ben)]);
        moves.ShouldAllBe(move => (int)move!["instead"]!["booking"]! == 1 && move["laterMinutes"] != null && move["kilometres"] != null);
        ((int)proposal["before"]!["unassigned"]!).ShouldBe(2);
        ((int)proposal["after"]!["unassigned"]!).ShouldBe(0);
        ((string?)(await node.Http.Get($"/api/work-orders/{day.First}"))["technician"]).ShouldBe(day.Ana, "nothing changes by asking");

        var taken = await node.Http.Post("/api/dispatch/repair/apply", Taking(day, moves));

        (taken["done"]!.AsArray().Count, taken["refused"]!.AsArray().Count).ShouldBe((2, 0));
        var first = await node.Http.Get($"/api/work-orders/{day.First}");
        ((string?)first["technician"]).ShouldBe(day.Ben);
        ((DateTimeOffset)first["plannedFrom"]!)
            .ShouldBe((DateTimeOffset)moves.Single(move => (string?)move!["workOrder"] == day.First)!["plannedFrom"]!);
    }

    [Fact]
    public async Task Of_a_stale_proposal_the_moves_that_no_longer_hold_are_refused_by_name_and_the_others_done_only_when_asked_so()
    {
        var day = await Day("dayrep-2");
        var moves = (await node.Http.Post("/api/dispatch/repair", day.Question))["moves"]!.AsArray();
        await node.Http.Post($"/api/work-orders/{day.First}/reschedule",
            new { plannedFrom = now.AddHours(6), plannedTo = now.AddHours(8), reason = "wish" });
        await Told(day, moves);

        using var refused = await node.Http.PostAsJsonAsync("/api/dispatch/repair/apply", Taking(day, moves));

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = (await refused.Content.ReadFromJsonAsync<JsonNode>())!;
        ((string?)problem["code"]).ShouldBe("proposal_stale");
        problem["refused"]!.AsArray().Select(one => ((string?)one!["workOrder"], (string?)one["code"]))
            .ShouldBe([(day.First, "booking_changed")]);
        ((string?)(await node.Http.Get($"/api/work-orders/{day.Second}"))["technician"]).ShouldBe(day.Ana, "nothing was done");

        var taken = await node.Http.Post("/api/dispatch/repair/apply", Taking(day, moves, rest: true));

        taken["done"]!.AsArray().Select(one => (string?)one).ShouldBe([day.Second]);
        taken["refused"]!.AsArray().Select(one => (string?)one!["workOrder"]).ShouldBe([day.First]);
        ((string?)(await node.Http.Get($"/api/work-orders/{day.Second}"))["technician"]).ShouldBe(day.Ben);
        ((string?)(await node.Http.Get($"/api/technicians/{day.Ana}"))["status"]).ShouldBe("OutOfService");
        await Eventually.TrueAsync(async () => (string?)(await node.Http.Get($"/api/work-orders/{day.First}"))["technician"] != day.Ana,
            TimeSpan.FromSeconds(30), "Who is gone keeps what was not moved");
    }

    [Fact]
    public async Task Who_is_gone_is_out_of_service_also_where_nothing_has_to_move()
    {
        await crew.Station("dayrep-4");
        await crew.OnShift("dayrep-4", "dayrep-4-ana", 50.1);

        await node.Http.Post("/api/dispatch/repair/apply",
            new { station = "dayrep-4", technician = "dayrep-4-ana", gone = true, note = "ill", moves = Array.Empty<object>() });

        var ana = await node.Http.Get("/api/technicians/dayrep-4-ana");
        ((string?)ana["status"], (string?)ana["outOfService"]).ShouldBe(("OutOfService", "ill"));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_named()
    {
        await crew.Station("dayrep-3");

        (await node.Http.PostText("/api/dispatch/repair", """{"station":"nowhere"}"""))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_station", null));
        (await node.Http.PostText("/api/dispatch/repair", """{"station":"dayrep-3","technician":"nobody"}"""))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_technician", null));
        (await node.Http.PostText("/api/dispatch/repair", """{"station":"dayrep-3","gone":true}"""))
            .ShouldBe((HttpStatusCode.BadRequest, "missing_field", "$.technician"));
        (await node.Http.PostText("/api/dispatch/repair/apply", """{"station":"dayrep-3","moves":[]}"""))
            .ShouldBe((HttpStatusCode.BadRequest, "out_of_range", "$.moves"));
    }

    private sealed record Scene(string Station, string Ana, string Ben, string First, string Second)
    {
        public object Question => new { station = Station, technician = Ana, gone = true };
    }

    private async Task<Scene> Day(string station)
    {
        var scene = new Scene(station, $"{station}-ana", $"{station}-ben", $"{station}-w1", $"{station}-w2");
        await crew.Station(station);
        await crew.OnShift(station, scene.Ana, 50.1);
        await crew.OnShift(station, scene.Ben, 50.2);
        var at = 1;
        foreach (var order in new[] { scene.First, scene.Second })
        {
            var machine = $"SN-{order}";
            await node.Http.Post(
                "/api/machines", new { serialNumber = machine, model = "L550", station, site = new { latitude = 50.15, longitude = 9.0 } });
            await node.Http.Post(
                "/api/work-orders", new { separate = true, id = order, type = "Repair", machine, work = "Does not lift", severity = 2 });
            await node.Http.Post($"/api/work-orders/{order}/assign",
                new { technician = scene.Ana, plannedFrom = now.AddHours(at), plannedTo = now.AddHours(at + 1) });
            at += 2;
        }

        await Eventually.TrueAsync(
            async () => (await node.Http.Post("/api/dispatch/repair", scene.Question))["moves"]!.AsArray()
                .Count(move => (string?)move!["to"] == scene.Ben) == 2,
            TimeSpan.FromSeconds(10),
            "The dispatcher did not hear of both orders");
        return scene;
    }

    /// <summary>The dispatcher has heard that the first order is promised for another time.</summary>
    private Task Told(Scene scene, JsonArray before) => Eventually.TrueAsync(
        async () => (await node.Http.Post("/api/dispatch/repair", scene.Question))["moves"]!.AsArray()
            .Single(move => (string?)move!["workOrder"] == scene.First)!["promisedAt"]!.ToString()
            != before.Single(move => (string?)move!["workOrder"] == scene.First)!["promisedAt"]!.ToString(),
        TimeSpan.FromSeconds(10),
        "The dispatcher did not hear of the new time");

    private static JsonObject Taking(Scene scene, JsonArray moves, bool rest = false) => new()
    {
        ["station"] = scene.Station,
        ["technician"] = scene.Ana,
        ["gone"] = true,
        ["rest"] = rest,
        ["reason"] = "Unavailable",
        ["moves"] = new JsonArray(
        [
            .. moves.Select(move => (JsonNode)new JsonObject
            {
                ["workOrder"] = move!["workOrder"]!.DeepClone(),
                ["technician"] = move["to"]!.DeepClone(),
                ["plannedFrom"] = move["plannedFrom"]!.DeepClone(),
                ["plannedTo"] = move["plannedTo"]!.DeepClone(),
                ["instead"] = move["instead"]!.DeepClone(),
            }),
        ]),
    };
}
