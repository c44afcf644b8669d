using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Api.Tests.Requests;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.WorkOrders;

[Collection(OnOneNode.Name)]
public class Work_orders_are_carried_out(OneNode node)
{
    [Fact]
    public async Task From_the_call_to_the_closed_order()
    {
        var (request, order) = await Transferred("WK-1", "Inspection");
        await Technician("wk-ana");

        (await Do(order, "assign", new
        {
            technician = "wk-ana",
            plannedFrom = Now.AddHours(1),
            plannedTo = Now.AddHours(2),
            confirm = "Comes in for it"
        }))["state"]!
            .GetValue<string>()
            .ShouldBe("Accepted");
        (await Do(order, "depart", new { technician = "wk-ana", from = "Phone" }))["departedAt"].ShouldNotBeNull();
        (await Do(order, "arrive",
            new { technician = "wk-ana", from = "Phone", position = new { latitude = 50.1, longitude = 9.1 } }))["state"]!
            .GetValue<string>()
            .ShouldBe("OnSite");
        await Do(order, "pause", new { reason = "Weather" });
        await Do(order, "resume", new { });
        await Do(order, "complete", new { result = "Solved" });
        var closed = await Do(order, "close", new { note = "reviewed" });

        ((string?)closed["state"]).ShouldBe("Closed");
        closed["bookings"]!.AsArray().Count.ShouldBe(1);
        await Eventually.TrueAsync(
            async () => (string?)(await node.Http.Get($"/api/requests/{request}"))["state"] == "Answered", TimeSpan.FromSeconds(20),
            "The request heard nothing");
        var types = (await node.Http.List($"/api/work-orders/{order}/timeline")).Select(e => (string)e["type"]!)
            .Where(t => t.StartsWith("work-order.", StringComparison.Ordinal));
        types.ShouldBe(
        [
            "work-order.opened", "work-order.assigned", "work-order.assignment-confirmed", "work-order.technician-departed",
            "work-order.technician-arrived", "work-order.paused",
            "work-order.resumed", "work-order.completed", "work-order.closed",
        ]);
        var departed = (await node.Http.List($"/api/work-orders/{order}/timeline"))
            .Single(e => (string?)e["type"] == "work-order.technician-departed");
        ((string?)departed["actor"], (string?)departed["data"]!["source"]).ShouldBe(("user:administrator", "phone"));
    }

    [Fact]
    public async Task The_order_runs_its_clocks_from_the_receipt_with_the_evidence_of_the_request()
    {
        var (request, order) = await Transferred("WK-2", "Repair");

        var shown = await node.Http.Get($"/api/work-orders/{order}");

        var asked = await node.Http.Get($"/api/requests/{request}");
        shown["evidence"]!.ToJsonString().ShouldBe(asked["evidence"]!.ToJsonString());
        ((string?)shown["request"]).ShouldBe(request);
        var arrive = shown["clocks"]!.AsArray().Single(c => (string?)c!["clock"] == "Arrive")!;
        arrive["startedAt"]!.GetValue<DateTimeOffset>().ShouldBe(asked["receivedAt"]!.GetValue<DateTimeOffset>());
        arrive["targetMinutes"]!.GetValue<double>().ShouldBe(360);
        asked["clocks"]!.AsArray().Single(c => (string?)c!["clock"] == "Arrange")!["excludedFor"]!.GetValue<string>()
            .ShouldBe("transferred");
    }

    [Fact]
    public async Task An_assignment_can_be_taken_back_until_the_technician_sets_off()
    {
        var (_, order) = await Transferred("WK-20", "Inspection");
        await Technician("wk-cai");
        await Do(order, "assign", new { technician = "wk-cai", confirm = "Comes in for it" });

        var open = await Do(order, "unassign", new { reason = "a slip", booking = new { booking = 1 } });

        ((string?)open["state"], (string?)open["technician"]).ShouldBe(("Open", null));
        open["bookings"]!.AsArray().ShouldHaveSingleItem()!["endedAt"].ShouldNotBeNull();
        await Do(order, "assign", new { technician = "wk-cai", confirm = "Comes in for it" });
        await Do(order, "depart", new { technician = "wk-cai" });
        (await node.Http.PostText($"/api/work-orders/{order}/unassign", """{"reason":"a slip"}"""))
            .ShouldBe((HttpStatusCode.Conflict, "order_en_route", null));
    }

    [Fact]
    public async Task Without_the_signed_record_a_repair_is_not_completed()
    {
        var (_, order) = await Transferred("WK-3", "Repair");
        await Technician("wk-bo");
        await Do(order, "assign", new { technician = "wk-bo", confirm = "Comes in for it" });
        await Do(order, "arrive", new { });

        (await node.Http.PostText($"/api/work-orders/{order}/complete", "{}")).ShouldBe((HttpStatusCode.Conflict, "record_unsigned", null));
    }

    [Fact]
    public async Task Of_two_technicians_the_first_to_accept_has_the_order()
    {
        var (_, order) = await Transferred("WK-4", "Repair");
        await Technician("wk-1");
        await Technician("wk-2");
        foreach (var technician in (string[])["wk-1", "wk-2"]) await Do(order, "offer", new { technician, expiresAt = Now.AddMinutes(15) });

        (await Do(order, "accept", new { technician = "wk-2", from = "Phone" }))["technician"]!.GetValue<string>().ShouldBe("wk-2");

        (await node.Http.PostText($"/api/work-orders/{order}/accept", """{"technician":"wk-1"}"""))
            .ShouldBe((HttpStatusCode.Conflict, "already_taken", null));
        (await node.Http.List("/api/work-orders?technician=wk-2&state=Accepted")).Select(o => (string?)o["id"]).ShouldBe([order]);
    }

    [Fact]
    public async Task An_offer_that_nobody_answers_runs_out()
    {
        var (_, order) = await Transferred("WK-5", "Repair");
        await Technician("wk-3");

        await Do(order, "offer", new { technician = "wk-3", expiresAt = Now.AddSeconds(2) });

        await Eventually.TrueAsync(
            async () => (string?)(await node.Http.Get($"/api/work-orders/{order}"))["offers"]![0]!["state"] == "Expired",
            TimeSpan.FromSeconds(20), "The offer stood");
    }

    [Fact]
    public async Task Orders_are_listed_by_machine_station_state_and_jeopardy()
    {
        var (_, late) = await Transferred("WK-6", "Repair");
        await Technician("wk-4");
        await Do(late, "assign",
            new { technician = "wk-4", plannedFrom = Now.AddHours(9), plannedTo = Now.AddHours(10), confirm = "Comes in for it" });

        (await node.Http.List("/api/work-orders?machine=WK-6&jeopardy=true")).Select(o => ((string?)o["id"], (string?)o["jeopardy"]))
            .ShouldBe([(late, "AtRisk")]);
        (await node.Http.List("/api/work-orders?machine=WK-6&jeopardy=false")).Select(o => (string?)o["id"]).ShouldNotContain(late);
        (await node.Http.List("/api/work-orders?station=s1&jeopardy=true")).Select(o => (string?)o["id"]).ShouldContain(late);
        (await node.Http.List("/api/work-orders?machine=WK-6&state=OnSite&state=Closed")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_left_is_done_by_a_follow_up_order()
    {
        var (request, order) = await Transferred("WK-7", "Inspection");
        await Technician("wk-5");
        await Do(order, "assign", new { technician = "wk-5", confirm = "Comes in for it" });
        await Do(order, "arrive", new { });
        await Do(order, "complete", new { result = "Unsolved" });
        (await node.Http.PostText($"/api/work-orders/{order}/close", "{}")).Code.ShouldBe("follow_up_missing");

        var followUp = (string)(await Do(order, "follow-up", new { type = "Repair", work = "Put the new pump in" }))["followUp"]!;

        await Shown(followUp);
        ((string?)(await node.Http.Get($"/api/work-orders/{followUp}"))["followUpOf"]).ShouldBe(order);
        await Eventually.TrueAsync(
            async () => (string?)(await node.Http.Get($"/api/requests/{request}"))["workOrder"] == followUp, TimeSpan.FromSeconds(20),
            "The request did not follow");
    }

    [Fact]
    public async Task An_id_that_another_order_has_is_not_taken_for_a_visit()
    {
        var (_, order) = await Transferred("WK-10", "Repair");
        await node.Http.Post("/api/machines", SampleFleet.Machine("WK-11", "s1"));
        var request = (string)(await node.Http.Post("/api/requests", Requests_are_taken_in.Call("WK-11")))["id"]!;

        (await node.Http.PostText($"/api/requests/{request}/send-technician", $$"""{"agreed":true,"workOrder":"{{order}}"}"""))
            .ShouldBe((HttpStatusCode.Conflict, "work_order_exists", null));
    }

    [Fact]
    public async Task An_order_is_opened_by_hand()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("WK-8", "s1"));

        var order = await node.Http.Post("/api/work-orders", new { type = "ReturnVisit", machine = "WK-8", work = "Half-yearly visit" });

        ((string)order["id"]!).ShouldMatch("^WO-[0-9]{6}-[0-9A-Z]{5}$");
        ((string?)(await Do((string)order["id"]!, "cancel", new { reason = "CustomerWithdrew" }))["state"]).ShouldBe("Cancelled");
    }

    [Theory]
    [InlineData("assign", """{"technician":"nobody-here"}""", HttpStatusCode.Conflict, "unknown_technician")]
    [InlineData("depart", "{}", HttpStatusCode.NotFound, "unknown_work_order")]
    [InlineData("lock", """{"lock":"Sometimes"}""", HttpStatusCode.BadRequest, "unknown_value")]
    [InlineData("arrive", """{"from":"System"}""", HttpStatusCode.BadRequest, "unknown_value")]
    public async Task What_is_wrong_is_named(string command, string body, HttpStatusCode status, string code)
    {
        var answer = await node.Http.PostText($"/api/work-orders/WO-0/{command}", body);

        (answer.Status, answer.Code).ShouldBe((status, code));
    }

    [Fact]
    public async Task A_service_that_falls_due_opens_its_order_once()
    {
        var start = Now.AddDays(-20);
        await node.Http.Post("/api/machines", SampleFleet.Machine("WK-9", "s1"));
        await node.Http.Post("/api/telemetry/readings",
            new[] { SampleFleet.Reading("WK-9", start, 80), SampleFleet.Reading("WK-9", start.AddDays(5), 101) });
        await node.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading("WK-9", start.AddDays(6), 102) });

        await Shown("WK-9.100h.1");

        var order = (await node.Http.List("/api/work-orders?machine=WK-9")).ShouldHaveSingleItem();
        ((string?)order["type"], (string?)order["state"], (string?)order["service"]!["line"])
            .ShouldBe(("ForcedMaintenance", "Open", "100h"));
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private Task<JsonNode> Do(string order, string command, object body) => node.Http.Post($"/api/work-orders/{order}/{command}", body);

    private async Task Technician(string id) =>
        await node.Http.Post("/api/technicians",
            new { id, name = "N", station = "s1", skills = Array.Empty<string>(), home = new { latitude = 50, longitude = 9 } });

    private async Task<(string Request, string Order)> Transferred(string machine, string work)
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1", Now.AddDays(-1)));
        var request = (string)(await node.Http.Post("/api/requests", Requests_are_taken_in.Call(machine, work: work)))["id"]!;
        var order = (string)(await node.Http.Post($"/api/requests/{request}/send-technician", new { agreed = true }))["workOrder"]!;
        await Shown(order);
        return (request, order);
    }

    private Task Shown(string order) => Eventually.TrueAsync(
        async () => (await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{order}")).Status == HttpStatusCode.OK,
        TimeSpan.FromSeconds(20), $"{order} was not opened");
}
