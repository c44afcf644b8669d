using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Spine;

[Collection(OnEachDatabase.Name)]
public class ReadingToDueEventTests(NodeOnEach nodes)
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_reading_past_a_service_makes_it_due_once_and_still_so_after_a_restart(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        await using (var node = await Node.Start(database))
        {
            await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
            await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));
            await Report(node, ("SN1", 0, 90), ("SN1", 2, 99.5));
            (await Due(node, "SN1")).ShouldBeEmpty();

            await Report(node, ("SN1", 3, 101));
            await Report(node, ("SN1", 3, 101), ("SN1", 4, 102));
            (await Due(node, "SN1")).ShouldBe([("100h", "Open")]);
            (await node.Interrupt()).ShouldBe(0);
        }

        await using var again = await Node.Start(database);
        (await Due(again, "SN1")).ShouldBe([("100h", "Open")]);
        await Report(again, ("SN1", 5, 103));
        (await Due(again, "SN1")).ShouldBe([("100h", "Open")]);
        (await RaisedEvents(again, "SN1")).ShouldBe(1);

        await again.Http.Post("/api/machines/SN1/maintenance/100h/1/complete", new { completedAt = Spring.AddDays(6), hours = 103.5 });
        (await Due(again, "SN1")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_machine_that_never_reports_falls_due_by_the_calendar(string provider)
    {
        var node = nodes[provider];
        await node.Http.Post("/api/machines", SampleFleet.Machine("SILENT", "s1", TimeProvider.System.GetUtcNow().AddDays(-40)));

        await Eventually.TrueAsync(
            async () => (await Due(node, "SILENT")).Count > 0, TimeSpan.FromSeconds(30), "The ten-day service did not fall due");

        (await Due(node, "SILENT")).ShouldHaveSingleItem().Line.ShouldBe("100h");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Wrong_readings_are_kept_and_flagged_and_the_good_ones_beside_them_count(string provider)
    {
        var node = nodes[provider];
        await node.Http.Post("/api/machines", SampleFleet.Machine("WRONG", "s1"));

        var answer = await Report(node, ("WRONG", 0, 50), ("NOBODY", 0, 1), ("WRONG", 1, 500), ("WRONG", 2, 60), ("WRONG", 3, 55));

        answer["accepted"]!.GetValue<int>().ShouldBe(2);
        answer["rejected"]!.AsArray().Select(r => ((int)r!["index"]!, (string)r["code"]!))
            .ShouldBe([(1, "unknown_machine"), (2, "grows_too_fast"), (4, "falls_back")]);
        var kept = await node.Http.List("/api/machines/WRONG/readings");
        kept.Select(r => (string)r["verdict"]!).ShouldBe(["Applied", "GrowsTooFast", "Applied", "FallsBack"], ignoreOrder: true);
        ((double)(await node.Http.Get("/api/machines/WRONG"))["lifetimeHours"]!).ShouldBe(60);
    }

    private static Task<JsonNode> Report(Node node, params (string Machine, int Day, double Hours)[] readings) =>
        node.Http.Post("/api/telemetry/readings", readings.Select(r => SampleFleet.Reading(r.Machine, Spring.AddDays(r.Day), r.Hours)));

    private static async Task<List<(string Line, string State)>> Due(Node node, string machine) =>
        [.. (await node.Http.List("/api/maintenance/due")).Where(s => (string?)s["serialNumber"] == machine)
            .Select(s => ((string)s["line"]!, (string)s["state"]!))];

    private static async Task<int> RaisedEvents(Node node, string machine) =>
        (await node.Http.List($"/api/machines/{machine}/events")).Count(e => (string)e["type"]! == "machine.service-fell-due");
}
