using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Reports;

[Collection(OnOneNode.Name)]
public class Reports_are_counted(OneNode node)
{

    private static readonly string[] Checklist =
    [
        "engine", "cooling", "fuel", "transmission", "axles", "hydraulics", "steering", "brakes", "tyres", "electrics", "lights",
        "linkage", "cab", "leaks", "lubrication",
    ];

    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Arrivals_are_counted_by_station_and_band_and_lead_to_their_orders()
    {
        await Station("rep-1");
        await OnSite("REP-1", "rep-1", receivedHoursAgo: 3, arrivedHoursAgo: 1);
        var late = await OnSite("REP-2", "rep-1", receivedHoursAgo: 9, arrivedHoursAgo: 1);

        var line = (await Lines("/api/reports/arrival?station=rep-1")).ShouldHaveSingleItem();

        ((int?)line["bandUpToKm"], (int)line["kept"]!, (int)line["late"]!, (double)line["attainment"]!).ShouldBe((200, 1, 1, 0.5));
        var behind = (await Lines("/api/reports/orders?station=rep-1&band=200&arrival=Breached")).ShouldHaveSingleItem();
        ((string?)behind["id"], (string?)behind["technician"]).ShouldBe((late, "rep-1-ana"));
    }

    [Fact]
    public async Task An_arrival_that_is_not_proven_is_counted_apart_and_not_as_kept_until_it_is_confirmed()
    {
        await Station("rep-9");
        await OnSite("REP-91", "rep-9", receivedHoursAgo: 3, arrivedHoursAgo: 1);
        var far = await OnSite("REP-92", "rep-9", receivedHoursAgo: 3, arrivedHoursAgo: 1, new { latitude = 51.5, longitude = 9.1 });

        var line = (await Lines("/api/reports/arrival?station=rep-9")).ShouldHaveSingleItem();
        ((int)line["kept"]!, (int)line["unproven"]!, (double)line["attainment"]!).ShouldBe((1, 1, 0.5));
        ((string?)(await Lines("/api/reports/orders?station=rep-9&unproven=true")).ShouldHaveSingleItem()["id"]).ShouldBe(far);
        var doubted = (await node.Http.Get($"/api/work-orders/{far}"))["doubtedArrival"]!;
        doubted["doubts"]!.AsArray().Select(doubt => (string?)doubt).ShouldBe(["FarFromSite"]);

        using var manager = await node.Http.Someone("Manager");
        await manager.Http.Post($"/api/work-orders/{far}/confirm-arrival", new { reason = "The customer says so" });

        line = (await Lines("/api/reports/arrival?station=rep-9")).ShouldHaveSingleItem();
        ((int)line["kept"]!, (int)line["unproven"]!, (double)line["attainment"]!).ShouldBe((2, 0, 1));
    }

    [Fact]
    public async Task A_period_counts_what_was_received_in_it()
    {
        await Station("rep-2");
        await OnSite("REP-3", "rep-2", receivedHoursAgo: 3, arrivedHoursAgo: 1);

        var before =
            await Lines($"/api/reports/orders?station=rep-2&type=Repair&to={Uri.EscapeDataString(now.AddHours(-4).ToString("O"))}");
        var within =
            await Lines($"/api/reports/orders?station=rep-2&type=Repair&from={Uri.EscapeDataString(now.AddHours(-4).ToString("O"))}");

        (before.Count, within.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Repairs_count_what_was_fixed_at_the_first_visit_and_how_long_it_took()
    {
        await Station("rep-3");
        var order = await OnSite("REP-4", "rep-3", receivedHoursAgo: 4, arrivedHoursAgo: 2);
        await OnSite("REP-5", "rep-3", receivedHoursAgo: 4, arrivedHoursAgo: 3);
        await node.Http.Send(HttpMethod.Put, $"/api/work-orders/{order}/record", new { sheet = Sheet("REP-4") });
        await node.Http.Post(
            $"/api/work-orders/{order}/record/sign", new { signerName = "Li", signature = SampleInk.Signature, at = now.AddHours(-1) });
        await node.Http.Post($"/api/work-orders/{order}/complete", new { at = now.AddHours(-1) });

        var repairs = (await Lines("/api/reports/repairs?station=rep-3")).ShouldHaveSingleItem();
        var time = (await Lines("/api/reports/utilisation?station=rep-3")).ShouldHaveSingleItem();

        ((int)repairs["received"]!, (int)repairs["completed"]!, (double)repairs["firstTimeFixRate"]!).ShouldBe((2, 1, 1));
        ((double)repairs["meanMinutesToRepair"]!).ShouldBe(180, 0.2);
        ((int)time["jobs"]!, (string?)time["technician"]).ShouldBe((2, "rep-3-ana"));
        ((double)time["onSiteMinutes"]!).ShouldBe(60, 0.2);
    }

    [Fact]
    public async Task Customers_who_rate_are_satisfied_from_four_stars()
    {
        await Station("rep-5");
        foreach (var (machine, stars) in ((string, int?)[])[
            ("REP-7", 5), ("REP-8", 4), ("REP-9", 3), ("REP-10", null)]) await Rated(machine, stars);

        var line = (await Lines("/api/reports/satisfaction?station=rep-5")).ShouldHaveSingleItem();
        var unsatisfied = await Lines("/api/reports/orders?station=rep-5&satisfied=false");

        ((int)line["completed"]!, (int)line["rated"]!, (int)line["satisfied"]!).ShouldBe((4, 3, 2));
        ((double)line["satisfaction"]!, (double)line["meanStars"]!).ShouldBe((0.6667, 4));
        unsatisfied.Select(order => ((string?)order["machine"], (int)order["stars"]!)).ShouldBe([("REP-9", 3)]);
    }

    [Fact]
    public async Task A_service_whose_window_ended_undone_is_late()
    {
        await Station("rep-4");
        await node.Http.Post("/api/machines", SampleFleet.Machine("REP-6", "rep-4", now.AddDays(-40)));
        await node.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading("REP-6", now.AddDays(-35), 101) });

        var line = (await Lines("/api/reports/maintenance?station=rep-4")).ShouldHaveSingleItem();

        ((int)line["inTime"]!, (int)line["late"]!, (double)line["compliance"]!).ShouldBe((0, 1, 0));
    }

    private async Task Rated(string machine, int? stars)
    {
        var order = await OnSite(machine, "rep-5", receivedHoursAgo: 4, arrivedHoursAgo: 2);
        await node.Http.Send(HttpMethod.Put, $"/api/work-orders/{order}/record", new { sheet = Sheet(machine) });
        await node.Http.Post(
            $"/api/work-orders/{order}/record/sign", new { signerName = "Li", signature = SampleInk.Signature, at = now.AddHours(-1) });
        await node.Http.Post($"/api/work-orders/{order}/complete", new { at = now.AddHours(-1) });
        var token = (string)(await node.Http.Post($"/api/work-orders/{order}/tracking-links", new { }))["token"]!;
        if (stars is not null) await node.Http.Post($"/api/tracking/{token}/rating", new { stars });
    }

    private async Task<List<JsonNode>> Lines(string address) =>
        [.. (await node.Http.Get(address))["items"]!.AsArray().Select(line => line!)];

    private async Task Station(string id)
    {
        await node.Http.Post("/api/stations", SampleFleet.Station(id));
        await node.Http.Post("/api/technicians", new
        {
            id = $"{id}-ana",
            name = "Ana Ruiz",
            station = id,
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 }
        });
    }

    private async Task<string> OnSite(string serial, string station, int receivedHoursAgo, int arrivedHoursAgo, object? position = null)
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine(serial, station, now.AddDays(-30)));
        var order = await node.Http.Post("/api/work-orders",
            new { type = "Repair", machine = serial, work = "Boom does not lift", receivedAt = now.AddHours(-receivedHoursAgo) });
        var path = $"/api/work-orders/{order["id"]}";
        await node.Http.Post(
            $"{path}/assign", new { technician = $"{station}-ana", at = now.AddHours(-receivedHoursAgo), confirm = "Comes in for it" });
        await node.Http.Post($"{path}/arrive", new { at = now.AddHours(-arrivedHoursAgo), position });
        return (string)order["id"]!;
    }

    private static JsonObject Sheet(string serial) => new()
    {
        ["introduced"] = true,
        ["nameplate"] = new JsonObject { ["model"] = "L550", ["serial"] = serial },
        ["operatingHours"] = 10,
        ["fault"] = "Boom does not lift",
        ["cause"] = "Wear",
        ["responsibility"] = "Supplier",
        ["work"] = "Hose replaced",
        ["parts"] = new JsonArray(),
        ["inspection"] = new JsonArray([.. Checklist.Select(item => new JsonObject { ["item"] = item, ["result"] = "InOrder" })]),
        ["guidance"] = "Look at the hoses",
        ["test"] = new JsonObject { ["passed"] = true },
        ["advice"] = "Oil at 600 h",
        ["leaving"] = new JsonObject { ["restored"] = true, ["cleared"] = true, ["precautionsExplained"] = true },
    };
}
