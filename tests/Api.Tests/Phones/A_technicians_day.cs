using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Phones;

[Collection(OnOneNode.Name)]
public class A_technicians_day(OneNode node)
{
    [Fact]
    public async Task Tells_the_offers_the_jobs_in_their_sequence_and_what_each_needs()
    {
        await Technician("day-ana");
        await Technician("day-bo");
        var (later, sooner, offered) =
            (await Order("DAY-1", "Repair"), await Order("DAY-2", "ForcedMaintenance"), await Order("DAY-3", "Repair"));
        await Do(later, "assign",
            new { technician = "day-ana", plannedFrom = Now.AddHours(5), plannedTo = Now.AddHours(6), confirm = "Comes in for it" });
        await Do(sooner, "assign",
            new { technician = "day-ana", plannedFrom = Now.AddHours(1), plannedTo = Now.AddHours(2), confirm = "Comes in for it" });
        await Do(offered, "offer",
            new { technician = "day-ana", expiresAt = Now.AddMinutes(15), plannedFrom = Now.AddHours(2), plannedTo = Now.AddHours(3) });

        var day = await node.Http.Get("/api/technicians/day-ana/day");

        day["jobs"]!.AsArray().Select(job => (string?)job!["order"]!["id"]).ShouldBe([sooner, later]);
        var needs = day["jobs"]![0]!["needs"]!;
        ((bool)needs["signedRecord"]!, (bool)needs["contact"]!, (bool)needs["materials"]!, (bool)needs["hours"]!)
            .ShouldBe((true, true, true, true));
        needs["mandatory"]!.AsArray().Select(field => (string?)field).ShouldContain("Inspection");
        day["offers"]!.AsArray().Select(offer => ((string?)offer!["order"]!["id"], (int)offer["offer"]!)).ShouldBe([(offered, 1)]);
        var lasts = day["offers"]![0]!["expiresAt"]!.GetValue<DateTimeOffset>() - day["offers"]![0]!["madeAt"]!.GetValue<DateTimeOffset>();
        lasts.ShouldBe(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(1));
        day["offers"]![0]!["plannedFrom"]!.GetValue<DateTimeOffset>().ShouldBe(Now.AddHours(2), TimeSpan.FromSeconds(1));
        day["colleagues"]!.AsArray().Select(colleague => (string?)colleague!["id"]).ShouldContain("day-bo");
        (await node.Http.Get("/api/technicians/day-bo/day"))["jobs"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Running_late_is_an_event_of_the_order_that_the_desk_sees()
    {
        await Technician("day-cy");
        var order = await Order("DAY-4", "Repair");
        await Do(order, "assign",
            new { technician = "day-cy", plannedFrom = Now.AddMinutes(20), plannedTo = Now.AddHours(1), confirm = "Comes in for it" });
        ((string?)(await node.Http.Get($"/api/work-orders/{order}"))["jeopardy"]).ShouldBe("None");
        var arrivesAt = Now.AddHours(40);

        var late = await Do(order, "estimate-arrival", new { technician = "day-cy", arrivesAt, note = "Road closed", from = "Phone" });

        (late["expectedAt"]!.GetValue<DateTimeOffset>(), (string?)late["jeopardy"]).ShouldBe((arrivesAt, "AtRisk"));
        (await node.Http.List($"/api/work-orders/{order}/timeline")).Select(e => (string?)e["type"])
            .ShouldContain("work-order.arrival-estimated");
    }

    [Fact]
    public async Task What_became_of_an_offer_is_on_the_orders_timeline()
    {
        await Technician("day-di");
        var order = await Order("DAY-5", "Repair");
        await Do(order, "offer", new { technician = "day-di", expiresAt = Now.AddMinutes(15) });

        await Do(order, "offers/1/delivered", new { from = "Phone" });
        var seen = await Do(order, "offers/1/seen", new { from = "Phone" });

        seen["offers"]![0]!["deliveredAt"].ShouldNotBeNull();
        seen["offers"]![0]!["seenAt"].ShouldNotBeNull();
        (await node.Http.List($"/api/work-orders/{order}/timeline")).Where(e => (string?)e["type"] == "work-order.offer-news")
            .Select(e => (string?)e["data"]!["news"]).ShouldBe(["delivered", "seen"]);
        (await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/offers/2/seen", new { })).Status
            .ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_report_that_was_kept_without_reception_is_marked()
    {
        await Technician("day-ed");
        var order = await Order("DAY-6", "Repair", Now.AddHours(-3));
        await Do(order, "assign", new { technician = "day-ed", at = Now.AddHours(-2), confirm = "Comes in for it" });

        var arrived = await Do(order, "arrive", new { technician = "day-ed", at = Now.AddHours(-1), from = "Phone" });

        var mark = arrived["marks"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)mark["report"], (bool)mark["late"]!).ShouldBe(("Arrival", true));
    }

    [Fact]
    public async Task Of_two_phones_that_accept_at_the_same_instant_exactly_one_has_the_job()
    {
        await Technician("day-r1");
        await Technician("day-r2");
        string[] phones = ["day-r1", "day-r2"];
        for (var race = 0; race < 50; race++)
        {
            var order = await Order("DAY-7", "Repair");
            foreach (var technician in phones) await Do(order, "offer", new { technician, expiresAt = Now.AddMinutes(15) });

            var answers = await Task.WhenAll(phones.Select(
                technician => node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/accept", new { technician, from = "Phone" })));

            answers.Select(answer => answer.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
            ((string?)answers.Single(answer => answer.Status == HttpStatusCode.Conflict).Body["code"]).ShouldBe("already_taken");
            var winner = phones[Array.FindIndex(answers, answer => answer.Status == HttpStatusCode.OK)];
            ((string?)(await node.Http.Get($"/api/work-orders/{order}"))["technician"]).ShouldBe(winner);
        }
    }

    [Fact]
    public async Task Nobody_has_no_day() =>
        (await node.Http.Send(HttpMethod.Get, "/api/technicians/nobody-at-all/day")).Status.ShouldBe(HttpStatusCode.NotFound);

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private Task<JsonNode> Do(string order, string command, object body) => node.Http.Post($"/api/work-orders/{order}/{command}", body);

    private async Task Technician(string id) =>
        await node.Http.Post("/api/technicians",
            new { id, name = id, station = "s1", skills = Array.Empty<string>(), home = new { latitude = 50, longitude = 9 } });

    private async Task<string> Order(string machine, string type, DateTimeOffset? receivedAt = null)
    {
        await node.Http.Send(HttpMethod.Post, "/api/machines", SampleFleet.Machine(machine, "s1", Now.AddDays(-1)));
        return (string)(await node.Http.Post(
            "/api/work-orders", new { separate = true, type, machine, work = "Look at it", severity = 2, receivedAt }))["id"]!;
    }
}
