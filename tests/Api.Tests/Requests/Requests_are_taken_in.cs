using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Requests;

[Collection(OnOneNode.Name)]
public class Requests_are_taken_in(OneNode node)
{
    [Fact]
    public async Task A_call_is_kept_with_warranty_distance_clocks_and_who_called()
    {
        await Machine("RQ-1");

        var request = await node.Http.Post("/api/requests", Call("RQ-1", severity: 1, urgency: "Emergency"));

        ((string)request["id"]!).ShouldMatch("^SR-[0-9]{6}-[0-9A-Z]{5}$");
        ((string?)request["state"]).ShouldBe("Open");
        ((string?)request["owner"]).ShouldBe("user:local");
        ((string?)request["warranty"]!["cover"]).ShouldBe("Covered");
        ((int)request["evidence"]!["bandUpToKm"]!).ShouldBe(200);
        ((double)request["evidence"]!["distanceKm"]!).ShouldBeInRange(15, 25);
        ((string?)request["contact"]!["name"]).ShouldBe("王小明");
        Clock(request, "Respond")["outcome"]!.GetValue<string>().ShouldBe("Met");
        Clock(request, "Arrange")["targetMinutes"]!.GetValue<double>().ShouldBe(10);
        (await node.Http.Get($"/api/requests/{request["id"]}")).ToJsonString().ShouldBe(request.ToJsonString());
        (await node.Http.List("/api/requests?machine=RQ-1&state=Open")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_called_is_in_no_event()
    {
        await Machine("RQ-2");
        var request = await node.Http.Post("/api/requests", Call("RQ-2"));

        var timeline = await node.Http.List($"/api/requests/{request["id"]}/timeline");

        ((string?)timeline[0]["type"]).ShouldBe("request.received");
        timeline.ShouldAllBe(happened => !happened.ToJsonString(null).Contains("王小明") && !happened.ToJsonString(null).Contains("555"));
    }

    [Fact]
    public async Task Who_called_can_be_forgotten()
    {
        await Machine("RQ-7");
        var id = (await node.Http.Post("/api/requests", Call("RQ-7")))["id"]!;

        (await node.Http.Send(HttpMethod.Delete, $"/api/requests/{id}/contact")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await node.Http.Get($"/api/requests/{id}"))["contact"].ShouldBeNull();
    }

    [Fact]
    public async Task A_second_call_about_the_machine_joins_the_open_request()
    {
        await Machine("RQ-3");
        var first = await node.Http.Post("/api/requests", Call("RQ-3"));

        var (status, answer) = await node.Http.Send(HttpMethod.Post, "/api/requests", Call("RQ-3"));
        (status, (string?)answer["code"]).ShouldBe((HttpStatusCode.Conflict, "open_job"));
        ((string?)answer["detail"])!.ShouldContain((string)first["id"]!);
        (await node.Http.Get("/api/machines/RQ-3/jobs"))["requests"]!.AsArray().Count.ShouldBe(1);

        var joined = await node.Http.Post($"/api/requests/{first["id"]}/calls", new { channel = "Hotline", content = "still no lift" });
        joined["calls"]!.AsArray().Count.ShouldBe(1);
        (await node.Http.Send(HttpMethod.Post, "/api/requests", Call("RQ-3", separate: true))).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_call_sent_again_is_the_same_request()
    {
        await Machine("RQ-4");

        var first = await Keyed();
        var second = await Keyed();

        ((string?)second["id"]).ShouldBe((string?)first["id"]);

        async Task<JsonNode> Keyed()
        {
            using var message = new HttpRequestMessage(
                HttpMethod.Post, "/api/requests")
            { Content = System.Net.Http.Json.JsonContent.Create(Call("RQ-4")) };
            message.Headers.Add("Idempotency-Key", "rq-4");
            using var answer = await node.Http.SendAsync(message);
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        }
    }

    [Fact]
    public async Task The_triage_ladder_is_climbed_with_consent()
    {
        await Machine("RQ-5");
        var id = (await node.Http.Post("/api/requests", Call("RQ-5")))["id"]!;

        var (status, refused) = await node.Http.Send(
            HttpMethod.Post, $"/api/requests/{id}/remote-session", new { explained = "We read the faults", consented = false });
        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.Conflict, "consent_missing"));
        await node.Http.Post($"/api/requests/{id}/remote-session", new { explained = "We read the faults", consented = true });
        var solved = await node.Http.Post($"/api/requests/{id}/remote-result", new { works = true, note = "lifts again" });

        ((string?)solved["state"]).ShouldBe("Answered");
        ((string?)solved["level"]).ShouldBe("Remote");
        ((string?)(await node.Http.Post($"/api/requests/{id}/close", new { }))["state"]).ShouldBe("Closed");
    }

    [Fact]
    public async Task A_promised_call_back_reminds_the_owner()
    {
        await Machine("RQ-6");
        var id = (await node.Http.Post("/api/requests", Call("RQ-6")))["id"]!;

        await node.Http.Post($"/api/requests/{id}/answer-by-phone",
            new { solution = "Bleed the pump", callBackAt = TimeProvider.System.GetUtcNow().AddSeconds(2) });

        await Testing.Eventually.TrueAsync(
            async () => (await node.Http.Get($"/api/requests/{id}"))["callBacks"]![0]!["remindedAt"] is not null,
            TimeSpan.FromSeconds(20),
            "Nobody was reminded");
        var (status, answer) = await node.Http.Send(HttpMethod.Post, $"/api/requests/{id}/close", new { });
        (status, (string?)answer["code"]).ShouldBe((HttpStatusCode.Conflict, "call_back_pending"));
        await node.Http.Post($"/api/requests/{id}/call-backs/1/done", new { solved = true });
        await node.Http.Post($"/api/requests/{id}/close", new { });
    }

    [Theory]
    [InlineData("""{"channel":"Email","machine":"RQ-X","fault":"f","severity":5}""", HttpStatusCode.BadRequest, "out_of_range",
        "$.severity")]
    [InlineData(
        """{"channel":"Pigeon","machine":"RQ-X","fault":"f","severity":1}""", HttpStatusCode.BadRequest, "unknown_value", "$.channel")]
    [InlineData(
        """{"channel":"Email","machine":"RQ-X","fault":"  ","severity":1}""", HttpStatusCode.BadRequest, "invalid_value", "$.fault")]
    [InlineData("""{"channel":"Email","machine":"RQ-X","fault":"f","severity":1,"contact":{"name":"A","phone":"x"}}""",
        HttpStatusCode.BadRequest, "invalid_value", "$.contact.phone")]
    [InlineData("""{"channel":"Email","machine":"RQ-X","fault":"f","severity":1}""", HttpStatusCode.Conflict, "model_missing", null)]
    [InlineData("""{"channel":"Email","machine":"RQ-X","fault":"f","severity":1,"model":"L1"}""", HttpStatusCode.Conflict,
        "station_missing", null)]
    [InlineData("""{"channel":"Email","machine":"RQ-X","fault":"f","severity":1,"model":"L1","station":"none"}""",
        HttpStatusCode.Conflict, "unknown_station", null)]
    [InlineData("""{"channel":"Email","machine":"RQ-X","fault":"f","severity":1,"customer":"nobody"}""", HttpStatusCode.Conflict,
        "unknown_customer", null)]
    public async Task What_is_wrong_is_named(string body, HttpStatusCode status, string code, string? path) =>
        (await node.Http.PostText("/api/requests", body)).ShouldBe((status, code, path));

    [Fact]
    public async Task What_is_not_there_is_a_404()
    {
        (await node.Http.GetProblem("/api/requests/SR-0")).ShouldBe((HttpStatusCode.NotFound, "unknown_request", null));
        (await node.Http.GetProblem("/api/requests/SR-0/timeline")).ShouldBe((HttpStatusCode.NotFound, "unknown_request", null));
        (await node.Http.PostText("/api/requests/SR-0/close", "{}")).ShouldBe((HttpStatusCode.NotFound, "unknown_request", null));
        (await node.Http.GetProblem("/api/requests?after=nonsense")).ShouldBe((HttpStatusCode.BadRequest, "invalid_parameter", "after"));
    }

    internal static object Call(
        string machine, int severity = 2, string urgency = "Normal", string work = "Repair", bool separate = false) => new
        {
            channel = "Hotline",
            machine,
            fault = "No lift\nsince the morning",
            severity,
            urgency,
            work,
            separate,
            contact = new { name = "王小明", phone = "+86 555 123" },
            notTold = SampleFleet.OnlyWhoCalls,
        };

    private Task<JsonNode> Machine(string serialNumber) =>
        node.Http.Post("/api/machines", SampleFleet.Machine(serialNumber, "s1", TimeProvider.System.GetUtcNow().AddDays(-1)));

    private static JsonNode Clock(JsonNode job, string kind) => job["clocks"]!.AsArray().Single(clock => (string?)clock!["clock"] == kind)!;
}
