using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Conventions;

[Collection(OnOneNode.Name)]
public class Every_endpoint_follows_the_conventions(OneNode node)
{
    [Fact]
    public async Task The_description_names_every_endpoint_with_its_parameters_and_bodies()
    {
        var paths = (await node.Http.Get("/openapi/v1.json"))["paths"]!.AsObject();

        string[] expected =
        [
            "/health/live", "/health/ready", "/api/telemetry/readings", "/api/telemetry/iso15143",
            "/api/machines", "/api/machines/{serial}", "/api/machines/{serial}/readings", "/api/machines/{serial}/events",
            "/api/machines/{serial}/meter-replacements", "/api/machines/{serial}/reading-corrections", "/api/machines/{serial}/maintenance",
            "/api/machines/{serial}/maintenance/{line}/{occurrence}/complete",
            "/api/machines/{serial}/maintenance/{line}/{occurrence}/skip",
            "/api/maintenance/due", "/api/stations", "/api/stations/{id}", "/api/technicians", "/api/technicians/{id}",
            "/api/customers", "/api/customers/{id}", "/api/customers/{id}/events", "/api/customers/{id}/contacts",
            "/api/customers/{id}/contacts/{contact}", "/api/search",
            "/api/requests", "/api/requests/{id}", "/api/requests/{id}/timeline", "/api/requests/{id}/answer-by-phone",
            "/api/requests/{id}/remote-session",
            "/api/requests/{id}/remote-result", "/api/requests/{id}/send-technician", "/api/requests/{id}/hand-over",
            "/api/requests/{id}/calls",
            "/api/requests/{id}/contact", "/api/requests/{id}/call-backs", "/api/requests/{id}/call-backs/{number}/done",
            "/api/requests/{id}/severity",
            "/api/requests/{id}/close", "/api/requests/{id}/withdraw", "/api/requests/{id}/clocks/{clock}/exclude",
            "/api/requests/{id}/clocks/{clock}/acknowledge",
            "/api/work-orders", "/api/work-orders/{id}", "/api/work-orders/{id}/timeline", "/api/work-orders/{id}/clocks/{clock}/exclude",
            "/api/work-orders/{id}/clocks/{clock}/acknowledge", "/api/machines/{serial}/jobs",
            .. ((string[])
            [
                "offer", "withdraw-offer", "accept", "reject", "assign", "reassign", "reschedule", "lock", "depart", "arrive", "pause",
                "resume", "complete",
                "contact-customer", "materials", "severity", "supervise", "follow-up", "close", "cancel",
            ]).Select(command => $"/api/work-orders/{{id}}/{command}"),
            "/api/work-orders/{id}/record", "/api/work-orders/{id}/record/sign", "/api/work-orders/{id}/record/correct",
            "/api/work-orders/{id}/record/signature",
            "/api/work-orders/{id}/record/photos", "/api/work-orders/{id}/record/photos/{hash}", "/api/work-orders/{id}/record.pdf",
            "/api/work-orders/{id}/maintenance-form.pdf", "/api/blobs/{hash}",
            "/api/outbox/parked", "/api/outbox/parked/{source}/{version}/{number}/replay",
        ];
        expected.Except(paths.Select(path => path.Key)).ShouldBeEmpty();
        paths["/api/machines"]!["get"]!["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"])
            .ShouldBe(["query", "station", "due", "customer", "after", "limit", "format"]);
        paths["/api/machines"]!["get"]!["responses"]!["200"]!["content"]!.AsObject().Select(content => content.Key)
            .ShouldBe(["application/json"]);
        paths["/api/machines"]!["post"]!["requestBody"]!["content"]!["application/json"].ShouldNotBeNull();
        paths["/api/work-orders/{id}/record/photos"]!["post"]!["requestBody"]!["content"]!["image/jpeg"].ShouldNotBeNull();
        paths["/api/telemetry/readings"]!["post"]!["requestBody"]!["content"]!["application/x-ndjson"].ShouldNotBeNull();
        paths["/api/telemetry/iso15143"]!["post"]!["requestBody"]!["content"]!["application/xml"].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_node_is_live_and_ready()
    {
        ((string?)(await node.Http.Get("/health/live"))["status"]).ShouldBe("live");
        ((string?)(await node.Http.Get("/health/ready"))["status"]).ShouldBe("ready");
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404, "not_found")]
    [InlineData("DELETE", "/api/machines", 405, "method_not_allowed")]
    [InlineData("POST", "/api/machines/A/maintenance/100h/first/complete", 404, "not_found")]
    [InlineData("POST", "/api/machines?dryRun=1", 400, "unknown_parameter")]
    [InlineData("GET", "/api/maintenance/due?state=open", 400, "invalid_parameter")]
    [InlineData("GET", "/api/work-orders/WO-none/record.pdf?language=fr", 400, "invalid_parameter")]
    [InlineData("POST", "/api/outbox/parked/machine%2FA/1/0/replay", 404, "unknown_message")]
    public async Task What_no_endpoint_takes_is_a_problem_with_a_code(string method, string address, int status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method == "POST")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await node.Http.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        ((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]).ShouldBe(code);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        using var content = new StringContent("<machine/>", Encoding.UTF8, "application/xml");
        using var answer = await node.Http.PostAsync("/api/machines", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        ((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]).ShouldBe("unsupported_media_type");
    }

    [Fact]
    public async Task Malformed_commands_are_never_a_server_error()
    {
        const int seed = 20261122;
        var random = new Random(seed);
        var bodies = new[]
        {
            ("/api/machines",
                """{"serialNumber":"FUZZ","model":"L1","station":"s1","commissionedAt":"2026-01-01T00:00:00Z","warrantyMonths":12,"site":{"latitude":1,"longitude":2}}"""),
            ("/api/stations",
                """{"id":"fuzz","name":"N","country":"DE","timeZone":"Europe/Berlin","location":{"latitude":50,"longitude":9},"territory":{"type":"Polygon","coordinates":[[[8,49],[10,49],[10,51],[8,49]]]}}"""),
            ("/api/technicians", """{"id":"fuzz","name":"N","station":"s1","skills":["a"],"home":{"latitude":50,"longitude":9}}"""),
            ("/api/customers", """{"kind":"Company","id":"FUZZ","name":"N","phone":"+34 600","email":"a@b","station":"s1"}"""),
            ("/api/customers/FUZZ/contacts", """{"name":"N","role":"Owner","id":"P1","phone":"+34 600","email":"a@b"}"""),
            ("/api/machines/FUZZ/meter-replacements", """{"at":"2026-01-01T00:00:00Z","oldFinalHours":10,"newFirstHours":0}"""),
            ("/api/requests",
                """{"channel":"Hotline","machine":"FUZZ","fault":"f","severity":1,"wantedAt":"2026-01-01T00:00:00Z","separate":true,"contact":{"name":"A","phone":"123"},"notTold":["Symptom","Environment"]}"""),
            ("/api/requests/SR-FUZZ/answer-by-phone", """{"solution":"s","callBackAt":"2026-01-01T00:00:00Z"}"""),
            ("/api/work-orders",
                """{"id":"WO-FUZZ","type":"Repair","machine":"FUZZ","work":"w","severity":1,"service":{"line":"100h","occurrence":1}}"""),
            ("/api/work-orders/WO-FUZZ/assign",
                """{"technician":"fuzz","plannedFrom":"2026-01-01T00:00:00Z","plannedTo":"2026-01-02T00:00:00Z","from":"Phone"}"""),
            ("/api/work-orders/WO-FUZZ/complete", """{"result":"Solved","operatingHours":100,"at":"2026-01-01T00:00:00Z"}"""),
            ("/api/machines/FUZZ/maintenance/100h/1/complete", """{"completedAt":"2026-01-01T00:00:00Z","hours":100}"""),
        };
        string[] pieces =
            ["null", "-1", "1e999", "{}", "[]", "\"\\uD800\"", "\"\\u0000\"", "\"", ",", "}", "0001-01-01", "9999999999", "\"x\":1,", "𝔘"];
        for (var number = 0; number < 1000; number++)
        {
            var (address, valid) = bodies[number % bodies.Length];
            var at = random.Next(valid.Length);
            var body = valid[..at] + pieces[random.Next(pieces.Length)] + valid[Math.Min(valid.Length, at + random.Next(12))..];

            var answer = await node.Http.PostText(address, body);

            ((int)answer.Status).ShouldBeLessThan(500, $"seed {seed}, {number}, {address}: {body}");
        }
    }
}
