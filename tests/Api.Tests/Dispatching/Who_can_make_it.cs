using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

/// <summary>A tenth of a degree of latitude apart, a technician is about 11 km of great circle further off.</summary>
[Collection(OnOneNode.Name)]
public class Who_can_make_it(OneNode node)
{
    private readonly Crew crew = new(node);
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task The_nearer_comes_first_and_whoever_cannot_has_a_reason()
    {
        await crew.Station("who-1");
        await crew.OnShift("who-1", "who-far", 50.4);
        await crew.OnShift("who-1", "who-near", 50.1);
        await crew.TakeOn("who-1", "who-home", 50.0);

        var preview = await Ask(new { station = "who-1", site = Site, severity = 2, dueBy = now.AddHours(2) });

        var candidates = preview["candidates"]!.AsArray();
        candidates.Select(candidate => (string?)candidate!["technician"]).ShouldBe(["who-near", "who-far", "who-home"]);
        ((double)candidates[0]!["lateByMinutes"]!).ShouldBe(0);
        ((DateTimeOffset)candidates[0]!["arrivesAt"]!).ShouldBeLessThan((DateTimeOffset)candidates[1]!["arrivesAt"]!);
        ((string?)candidates[2]!["exclusion"]).ShouldBe("OffShift");
        ((string)candidates[2]!["reason"]!).ShouldStartWith("Off shift. Could be there ");
        preview["leastLate"].ShouldBeNull();
    }

    [Fact]
    public async Task Before_anything_is_promised_it_says_that_nobody_is_in_time_and_by_how_much()
    {
        await crew.Station("who-2");
        await crew.OnShift("who-2", "late-far", 50.8);
        await crew.OnShift("who-2", "late-near", 50.6);

        var preview = await Ask(new { station = "who-2", site = Site, severity = 1, dueBy = now.AddMinutes(20) });

        ((string?)preview["leastLate"]!["technician"]).ShouldBe("late-near", preview.ToJsonString());
        var near = preview["candidates"]!.AsArray().Single(candidate => (string?)candidate!["technician"] == "late-near")!;
        ((double)preview["leastLate"]!["lateByMinutes"]!).ShouldBe((double)near["lateByMinutes"]!);
        ((double)near["lateByMinutes"]!).ShouldBe(((DateTimeOffset)near["arrivesAt"]! - now.AddMinutes(20)).TotalMinutes, 0.1);
    }

    [Fact]
    public async Task Who_is_out_of_service_or_was_last_seen_long_ago_is_not_chosen()
    {
        await crew.Station("who-3");
        await crew.OnShift("who-3", "flat", 50.1);
        await node.Http.Post("/api/technicians/flat/out-of-service", new { reason = "flat tyre" });
        await crew.TakeOn("who-3", "silent", 50.1);
        await node.Http.Post("/api/technicians/silent/shift-start", new { at = now.AddHours(-2) });

        var preview = await Ask(new { station = "who-3", site = Site });

        preview["candidates"]!.AsArray().Select(candidate => ((string?)candidate!["technician"], (string?)candidate["exclusion"]))
            .ShouldBe([("silent", "PositionStale"), ("flat", "OutOfService")]);
    }

    [Fact]
    public async Task A_question_without_an_order_needs_a_station_and_a_site()
    {
        (await node.Http.PostText("/api/dispatch/preview", """{"station":"who-9"}"""))
            .ShouldBe((HttpStatusCode.BadRequest, "missing_field", "$.site"));
        (await node.Http.PostText("/api/dispatch/preview", """{"workOrder":"nowhere"}"""))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_work_order", null));
        (await node.Http.PostText("/api/dispatch/preview", """{"station":"nowhere","site":{"latitude":48,"longitude":11}}"""))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_station", null));
    }

    [Fact]
    public async Task Without_a_deadline_it_is_asked_with_the_one_that_the_policy_would_set()
    {
        await crew.Station("who-4");
        await crew.OnShift("who-4", "who-due", 50.1);

        var preview = await Ask(new { station = "who-4", site = Site, severity = 2, urgency = "Emergency" });

        ((DateTimeOffset)preview["dueBy"]!).ShouldBe(TimeProvider.System.GetUtcNow().AddHours(6), TimeSpan.FromMinutes(1));
        var first = preview["candidates"]![0]!;
        ((double)first["lateByMinutes"]!, (double)preview["durationMinutes"]!).ShouldBe((0, 120));
        ((double)first["wayMinutes"]!).ShouldBe(((DateTimeOffset)first["arrivesAt"]! - (DateTimeOffset)preview["at"]!).TotalMinutes, 0.1);
        ((string?)preview["choice"]!["technician"], (string?)preview["choice"]!["station"]).ShouldBe(("who-due", null));
    }

    [Fact]
    public async Task What_is_planned_and_nobody_was_told_of_is_to_be_read_and_gives_way_to_a_repair()
    {
        await crew.Station("who-5");
        await crew.OnShift("who-5", "who-plans", 50.05);
        await node.Http.Post("/api/machines", SampleFleet.Machine("WHO-PLANNED", "who-5"));
        var order = (string)(await node.Http.Post(
            "/api/work-orders", new { type = "Inspection", machine = "WHO-PLANNED", work = "Look at it.", severity = 4 }))["id"]!;
        await Eventually.TrueAsync(async () => (await Planned("who-5")).Any(stop => (string?)stop["workOrder"] == order),
            TimeSpan.FromSeconds(30), "It is not planned");

        var stop = (await Planned("who-5")).Single();
        ((string?)stop["technician"], (bool)stop["unprepared"]!).ShouldBe(("who-plans", true));
        var first = (await Ask(new { station = "who-5", site = Site, severity = 2 }))["candidates"]![0]!;
        first["givesWay"]!.AsArray().Select(work => (string?)work!["workOrder"]).ShouldBe([order]);
        ((string)first["reason"]!).ShouldEndWith("Moves 1 inspection.");
        ((int)first["jobsBefore"]!).ShouldBe(0);
    }

    [Fact]
    public async Task What_the_engine_plans_by_is_told_by_the_node()
    {
        var facts = await node.Http.Get("/api/dispatch/planning");

        facts["usual"]!.AsArray().Single(usual => (string?)usual!["type"] == "Repair")!["minutes"]!.GetValue<double>().ShouldBe(120);
        facts["bandKilometres"]!.AsArray().Select(band => (int)band!).ShouldBe([200, 300, 400]);
    }

    private async Task<List<JsonNode>> Planned(string station) =>
        [.. (await node.Http.Get($"/api/dispatch/planned?station={station}")).AsArray().Select(stop => stop!)];

    private static object Site => new { latitude = 50.0, longitude = 9.0 };

    private Task<JsonNode> Ask(object question) => node.Http.Post("/api/dispatch/preview", question);
}
