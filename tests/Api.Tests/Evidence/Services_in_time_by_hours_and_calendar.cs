using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>F-28: in time is what was done before its window ended by hours and by calendar, for all machines (R-MNT-1, R-MNT-6).</summary>
[Collection(OnOneNode.Name)]
public class Services_in_time_by_hours_and_calendar(OneNode node)
{
    [Fact]
    public async Task Done_after_its_hours_it_is_late_although_the_calendar_is_not_over()
    {
        await Machine("EV-28a", "ev-28a", commissionedDaysAgo: 8);
        await Read("EV-28a", (4, 90), (1, 155));
        await Done("EV-28a", "100h", 155);

        Counted(await Lines("ev-28a")).ShouldBe((0, 1, 0));
    }

    [Fact]
    public async Task A_machine_without_a_commissioning_date_counts()
    {
        await Machine("EV-28b", "ev-28b");
        await Read("EV-28b", (10, 95), (5, 101));
        await Done("EV-28b", "100h", 101);
        await Machine("EV-28c", "ev-28b");
        await Read("EV-28c", (10, 80), (1, 181));
        await Done("EV-28c", "100h", 181);

        Counted(await Lines("ev-28b")).ShouldBe((1, 1, 0));
    }

    [Theory]
    [InlineData("EV-28d", 150, 1, 0)]
    [InlineData("EV-28e", 150.5, 0, 1)]
    public async Task The_tolerance_is_fifty_hours_and_its_end_is_in_time(string machine, double hours, int inTime, int late)
    {
        await Machine(machine, machine.ToLowerInvariant());
        await Read(machine, (10, 95), (1, hours));
        await Done(machine, "100h", hours);

        Counted(await Lines(machine.ToLowerInvariant())).ShouldBe((inTime, late, 0));
    }

    [Fact]
    public async Task What_a_higher_service_covered_too_late_says_how_late()
    {
        await Machine("EV-28f", "ev-28f");
        await Read("EV-28f", (60, 95));
        await Read("EV-28f", (1, 612));
        await Done("EV-28f", "600h", 612);

        var lines = await Lines("ev-28f");
        var covered = await new Visit(node, "EV-28f").Service("100h");

        Counted(lines).ShouldBe((1, 1, 0));
        lines.Sum(line => (int)line["coveredLate"]!).ShouldBe(1);
        ((string?)covered["coveredBy"], (double)covered["lateHours"]!).ShouldBe(("600h/1", 462));
    }

    private static (int InTime, int Late, int Open) Counted(List<JsonNode> lines) =>
        (lines.Sum(line => (int)line["inTime"]!), lines.Sum(line => (int)line["late"]!), lines.Sum(line => (int)line["open"]!));

    private async Task<List<JsonNode>> Lines(string station) =>
        [.. (await node.Http.Get($"/api/reports/maintenance?station={station}&from=2026-01-01T00:00:00Z"))["items"]!.AsArray()
            .Select(line => line!)];

    private async Task Machine(string machine, string station, int? commissionedDaysAgo = null)
    {
        await node.Http.Post("/api/stations", SampleFleet.Station(station));
        await node.Http.Post(
            "/api/machines", SampleFleet.Machine(machine, station, commissionedDaysAgo is { } days ? Visit.Now.AddDays(-days) : null));
    }

    private Task Read(string machine, params (double DaysAgo, double Hours)[] readings) => new Visit(node, machine).Read(readings);

    private Task<JsonNode> Done(string machine, string line, double hours) => node.Http.Post(
        $"/api/machines/{machine}/maintenance/{line}/1/complete", new { completedAt = Visit.Now, hours });
}
