using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Idempotency;

/// <summary>F-83: whatever has happened since, a call that comes again is answered as it was the first time.</summary>
[Collection(OnOneNode.Name)]
public class The_same_key_gives_the_first_answer(OneNode node)
{

    [Fact]
    public async Task A_creating_call_is_answered_created_again_and_as_the_thing_was_then()
    {
        await Machine("IDEM-1");
        var first = await Call(HttpMethod.Post, "/api/requests", "idem-1", Request("IDEM-1"));
        var id = (string)JsonNode.Parse(first.Body)!["id"]!;
        await node.Http.Post($"/api/requests/{id}/withdraw", new { reason = "called by mistake" });

        var again = await Call(HttpMethod.Post, "/api/requests", "idem-1", Request("IDEM-1"));

        (first.Status, first.IsReplayed).ShouldBe((HttpStatusCode.Created, false));
        again.ShouldBe(first with { IsReplayed = true });
        ((string?)(await node.Http.Get($"/api/requests/{id}"))["state"]).ShouldNotBe((string?)JsonNode.Parse(first.Body)!["state"]);
    }

    [Fact]
    public async Task A_refusal_is_given_again_though_the_reason_has_gone()
    {
        await Machine("IDEM-2");
        var order = (string)(await node.Http.Post("/api/work-orders", Order("IDEM-2")))["id"]!;
        var first = await Call(HttpMethod.Post, $"/api/work-orders/{order}/complete", "idem-2", new { });
        await OnSite(order);
        var again = await Call(HttpMethod.Post, $"/api/work-orders/{order}/complete", "idem-2", new { });

        first.Status.ShouldBe(HttpStatusCode.Conflict, first.Body);
        again.ShouldBe(first with { IsReplayed = true });
    }

    [Fact]
    public async Task A_photo_that_is_sent_again_is_attached_once_and_answered_as_before()
    {
        await Machine("IDEM-3");
        var order = (string)(await node.Http.Post("/api/work-orders", Order("IDEM-3")))["id"]!;
        await OnSite(order);

        var first = await Photo(order, "idem-3");
        JsonNode.Parse(first.Body)!["photos"]!.AsArray().Count.ShouldBe(1, first.Body);
        var hash = (string)JsonNode.Parse(first.Body)!["photos"]![0]!["hash"]!;
        (await node.Http.Send(HttpMethod.Delete, $"/api/work-orders/{order}/record/photos/{hash}")).Status.ShouldBe(HttpStatusCode.OK);
        var again = await Photo(order, "idem-3");

        again.ShouldBe(first with { IsReplayed = true });
        (await node.Http.Get($"/api/work-orders/{order}/record"))["photos"]!.AsArray()
            .ShouldBeEmpty("sent again, it is not attached again");
    }

    [Fact]
    public async Task A_call_without_a_body_is_known_by_its_key_too()
    {
        var customer = (string)(await node.Http.Post("/api/customers", new { kind = "Person", name = "Idem Four" }))["id"]!;
        var contact =
            (string)(await node.Http.Post(
                $"/api/customers/{customer}/contacts", new { role = "Owner", name = "Ida", phone = "+86 138 0000 0444" }))["id"]!;
        var path = $"/api/customers/{customer}/contacts/{contact}";

        var first = await Call(HttpMethod.Delete, path, "idem-4", null);
        var again = await Call(HttpMethod.Delete, path, "idem-4", null);

        ((int)first.Status).ShouldBeInRange(200, 204);
        again.ShouldBe(first with { IsReplayed = true });
    }

    [Fact]
    public async Task A_key_belongs_to_its_call_by_body_and_address()
    {
        await Machine("IDEM-5");
        await Call(HttpMethod.Post, "/api/requests", "idem-5", Request("IDEM-5"));

        var otherBody = await Call(HttpMethod.Post, "/api/requests", "idem-5", Request("IDEM-5", "Does not start"));
        var otherAddress = await Call(HttpMethod.Post, "/api/work-orders", "idem-5", Order("IDEM-5"));
        var ofAnother = await Call(HttpMethod.Post, "/api/requests", "idem-5", Request("IDEM-5"), user: "Berta");

        ((string?)JsonNode.Parse(otherBody.Body)!["code"], otherBody.Status).ShouldBe(("idempotency_key_reused", HttpStatusCode.Conflict));
        ((string?)JsonNode.Parse(otherAddress.Body)!["code"], otherAddress.Status)
            .ShouldBe(("idempotency_key_reused", HttpStatusCode.Conflict));
        ((string?)JsonNode.Parse(ofAnother.Body)!["code"], ofAnother.IsReplayed)
            .ShouldBe(("open_job", false), "keys of different callers do not meet");
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_is_carried_out_once_and_answered_alike()
    {
        await Machine("IDEM-6");

        var answers =
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Call(HttpMethod.Post, "/api/requests", "idem-6", Request("IDEM-6"))));

        answers.Select(answer => answer.Status).Distinct().ShouldBe([HttpStatusCode.Created]);
        answers.Select(answer => answer.Body).Distinct().Count().ShouldBe(1);
        answers.Count(answer => !answer.IsReplayed).ShouldBe(1);
        (await node.Http.List("/api/requests?machine=IDEM-6")).Count.ShouldBe(1);
    }

    private static object Request(string machine, string fault = "Boom does not lift") =>
        new { channel = "Hotline", machine, fault, severity = 2, notTold = SampleFleet.NothingTold };

    private static object Order(string machine) => new { separate = true, type = "Repair", machine, work = "Boom does not lift" };

    private Task<JsonNode> Machine(string serial) => node.Http.Post(
        "/api/machines", new
        {
            serialNumber = serial,
            model = "L1",
            commissionedAt = "2026-01-01T00:00:00Z",
            station = "s1",
            site = new { latitude = 50, longitude = 9 }
        });

    private async Task OnSite(string order)
    {
        await node.Http.Post("/api/technicians", new
        {
            id = "idem-ana",
            name = "Ana",
            station = "s1",
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 }
        });
        await node.Http.Post($"/api/work-orders/{order}/assign", new { technician = "idem-ana", confirm = "Comes in for it" });
        await node.Http.Post($"/api/work-orders/{order}/arrive", new { });
    }

    private Task<Answered> Call(HttpMethod method, string path, string key, object? body, string? user = null) =>
        Send(method, path, key, body is null ? null : JsonContent.Create(body), user);

    private Task<Answered> Photo(string order, string key)
    {
        var content = new ByteArrayContent(Convert.FromBase64String(SampleInk.Signature));
        content.Headers.ContentType = new("image/png");
        return Send(HttpMethod.Post, $"/api/work-orders/{order}/record/photos", key, content);
    }

    private async Task<Answered> Send(HttpMethod method, string path, string key, HttpContent? content, string? user = null)
    {
        using var message = new HttpRequestMessage(method, path) { Content = content };
        message.Headers.Add("Idempotency-Key", key);
        if (user is not null) message.Headers.Add("X-Dispatch-User", user);
        using var answer = await node.Http.SendAsync(message);
        return new(
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.Location?.ToString(),
            answer.Content.Headers.ContentType?.ToString(),
            answer.Headers.Contains("Idempotency-Replayed"));
    }

    private sealed record Answered(HttpStatusCode Status, string Body, string? Location, string? ContentType, bool IsReplayed);
}
