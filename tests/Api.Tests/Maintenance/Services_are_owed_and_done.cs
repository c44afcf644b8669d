using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Maintenance;

[Collection(OnOneNode.Name)]
public class Services_are_owed_and_done(OneNode node)
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_due_service_shows_and_its_completion_closes_it()
    {
        await Work("MNT-1", (0, 95), (1, 103));
        (await Due("MNT-1")).ShouldBe([("100h", "Open")]);
        ((int)(await node.Http.Get("/api/machines/MNT-1"))["openServices"]!).ShouldBe(1);

        var after = await node.Http.Post(
            "/api/machines/MNT-1/maintenance/100h/1/complete", new { completedAt = Spring.AddDays(2), hours = 103.5 });

        State(after, "100h").ShouldBe("Done");
        (await Due("MNT-1")).ShouldBeEmpty();
        State(await node.Http.Get("/api/machines/MNT-1/maintenance"), "100h").ShouldBe("Done");
    }

    [Fact]
    public async Task A_skipped_service_stays_in_the_history()
    {
        await Work("MNT-2", (0, 95), (1, 103));

        var after = await node.Http.Post("/api/machines/MNT-2/maintenance/100h/1/skip", new { reason = "Owner did it." });

        State(after, "100h").ShouldBe("Skipped");
    }

    [Fact]
    public async Task A_service_that_the_plan_does_not_have_is_refused()
    {
        await Work("MNT-3", (0, 5));

        var answer = await node.Http.PostText(
            "/api/machines/MNT-3/maintenance/7h/1/complete", """{"completedAt":"2026-03-05T00:00:00Z","hours":1}""");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Code.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_due_list_is_filtered_by_state_and_station()
    {
        await Work("MNT-4", (0, 95), (1, 103));

        (await node.Http.List("/api/maintenance/due?state=Open&state=Overdue&station=s1")).Select(Serial).ShouldContain("MNT-4");
        (await node.Http.List("/api/maintenance/due?state=Done")).Select(Serial).ShouldNotContain("MNT-4");
        (await node.Http.List("/api/maintenance/due?station=s2")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("state=Lost", "state")]
    [InlineData("state=1", "state")]
    [InlineData("status=Open", "status")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("after=nonsense", "after")]
    [InlineData("after=bnVsbA%3D%3D", "after")]
    [InlineData("station=%00", "station")]
    public async Task A_wrong_query_is_a_400_that_names_it(string query, string parameter)
    {
        var answer = await node.Http.GetProblem($"/api/maintenance/due?{query}");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Path.ShouldBe(parameter);
    }

    [Fact]
    public async Task A_replaced_meter_continues_the_lifetime_hours()
    {
        await Work("MNT-5", (0, 50), (1, 60));

        var after = await node.Http.Post("/api/machines/MNT-5/meter-replacements",
            new { at = Spring.AddDays(1).AddHours(1), oldFinalHours = 60.0, newFirstHours = 0.0 });
        await Report("MNT-5", (2, 5));

        ((double)after["lifetimeHours"]!).ShouldBe(60);
        ((double)(await node.Http.Get("/api/machines/MNT-5"))["lifetimeHours"]!).ShouldBe(65);
    }

    [Fact]
    public async Task A_corrected_reading_lets_the_others_count()
    {
        await Work("MNT-6", (0, 50), (30, 700), (31, 90));

        var after = await node.Http.Post(
            "/api/machines/MNT-6/reading-corrections", new { at = Spring.AddDays(30), hours = 700.0, reason = "Typing error." });

        ((double)after["lifetimeHours"]!).ShouldBe(90);
    }

    [Fact]
    public async Task Readings_are_listed_newest_or_page_by_page()
    {
        await Work("MNT-7", [.. Enumerable.Range(0, 7).Select(day => (day, 10.0 + day))]);
        await Report("MNT-7", (3, 13.5));

        var newest = (await node.Http.Get("/api/machines/MNT-7/readings?limit=3"))["items"]!.AsArray().Select(Hours);
        var all = (await Pages("/api/machines/MNT-7/readings?from=2026-03-01T00:00:00Z&limit=2")).Select(Hours);
        var some = (await Pages("/api/machines/MNT-7/readings?from=2026-03-03T08:00:00Z&to=2026-03-05T08:00:00%2B00:00")).Select(Hours);

        newest.ShouldBe([14, 15, 16]);
        all.ShouldBe([10, 11, 12, 13, 13.5, 14, 15, 16], ignoreOrder: true);
        some.ShouldBe([11, 12]);
    }

    [Fact]
    public async Task The_history_tells_what_happened_in_order()
    {
        await Work("MNT-8", (0, 95), (1, 103));

        var events = await Pages("/api/machines/MNT-8/events?limit=1");

        events.Select(happened => (long)happened["version"]!).ShouldBeInOrder();
        events.Count(happened => (string?)happened["type"] == "machine.service-fell-due").ShouldBe(1);
    }

    private static double Hours(JsonNode? reading) => (double)reading!["operatingHours"]!;

    private static string? Serial(JsonNode service) => (string?)service["serialNumber"];

    private static string? State(JsonNode maintenance, string line) =>
        (string?)maintenance["services"]!.AsArray()
            .Single(service => (string?)service!["line"] == line && (int)service["occurrence"]! == 1)!["state"];

    private async Task<List<(string? Line, string? State)>> Due(string serial) =>
        [.. (await node.Http.List("/api/maintenance/due")).Where(service => Serial(service) == serial)
            .Select(service => ((string?)service["line"], (string?)service["state"]))];

    private async Task Work(string serial, params (int Day, double Hours)[] readings)
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine(serial, "s1"));
        await Report(serial, readings);
    }

    private async Task Report(string serial, params (int Day, double Hours)[] readings) =>
        await node.Http.Post(
            "/api/telemetry/readings", readings.Select(reading => SampleFleet.Reading(serial, Spring.AddDays(reading.Day), reading.Hours)));

    private async Task<List<JsonNode>> Pages(string address)
    {
        var items = new List<JsonNode>();
        for (string? after = ""; after is not null;)
        {
            var page = await node.Http.Get(address + (after.Length == 0 ? "" : $"&after={Uri.EscapeDataString(after)}"));
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            after = (string?)page["next"];
        }

        return items;
    }
}
