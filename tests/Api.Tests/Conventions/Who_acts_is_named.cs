using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Conventions;

[Collection(OnOneNode.Name)]
public class Who_acts_is_named(OneNode node)
{
    [Fact]
    public async Task Whoever_is_signed_in_stands_beside_what_they_did()
    {
        var order = await Order();
        var dispatcher = await node.Http.Someone("Dispatcher");

        (await dispatcher.Send(HttpMethod.Post, $"/api/work-orders/{order}/contact-customer", new { })).Status.ShouldBe(HttpStatusCode.OK);

        (await Actor(order)).ShouldBe($"user:{dispatcher.Id}");
    }

    [Fact]
    public async Task What_follows_from_a_call_is_done_by_the_program_because_of_whoever_made_it()
    {
        var request = await Request();
        using var agent = await node.Http.Someone("Agent");

        var (_, sent) = await agent.Send(HttpMethod.Post, $"/api/requests/{request}/send-technician", new { agreed = true });

        (await Told($"/api/requests/{request}/timeline", "request.technician-sent")).ShouldBe(($"user:{agent.Id}", null));
        (await Told($"/api/work-orders/{(string?)sent["workOrder"]}/timeline", "work-order.opened"))
            .ShouldBe(("system", $"user:{agent.Id}"));
    }

    [Fact]
    public async Task A_deadline_is_reached_by_the_program_because_of_whoever_set_it()
    {
        var request = await Request();
        using var agent = await node.Http.Someone("Agent");

        var dueAt = TimeProvider.System.GetUtcNow().AddSeconds(1);
        (await agent.Send(HttpMethod.Post, $"/api/requests/{request}/call-backs", new { dueAt, about = "Whether it runs." })).Status
            .ShouldBe(HttpStatusCode.OK);

        (await Told($"/api/requests/{request}/timeline", "request.call-back-fell-due")).ShouldBe(("system", $"user:{agent.Id}"));
    }

    [Theory]
    [InlineData("X-Dispatch-User")]
    [InlineData("X-Dispatch-Technician")]
    public async Task What_a_header_claims_is_nobody(string header)
    {
        var order = await Order();
        using var call = new HttpRequestMessage(HttpMethod.Post, $"/api/work-orders/{order}/contact-customer")
        {
            Content = JsonContent.Create(new { }),
            Headers = { { header, "somebody" } },
        };

        (await node.Http.SendAsync(call)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Actor(order)).ShouldBe("user:administrator");
    }

    private async Task<string> Request()
    {
        var machine = $"WHO-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1"));
        return (string)(await node.Http.Post(
            "/api/requests", new { channel = "Email", machine, fault = "The pump leaks.", severity = 3, urgency = "Normal" }))["id"]!;
    }

    /// <summary>Who did what the history tells, once it tells it, and because of whom.</summary>
    private async Task<(string? Actor, string? Initiator)> Told(string timeline, string type)
    {
        JsonNode? told = null;
        await Eventually.TrueAsync(
            async () =>
            {
                var (status, page) = await node.Http.Send(HttpMethod.Get, $"{timeline}?limit=500");
                told = status == HttpStatusCode.OK ? page["items"]!.AsArray().FirstOrDefault(e => (string?)e!["type"] == type) : null;
                return told is not null;
            },
            TimeSpan.FromSeconds(60),
            $"{timeline} does not tell of {type}");
        return ((string?)told!["actor"], (string?)told["initiator"]);
    }

    private async Task<string> Order()
    {
        var machine = $"WHO-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1"));
        return (string)(await node.Http.Post("/api/work-orders",
            new { type = "Repair", machine, work = "The pump leaks.", severity = 3 }))["id"]!;
    }

    private async Task<string?> Actor(string order) => (string?)(await node.Http.List($"/api/work-orders/{order}/timeline"))
        .Single(e => (string)e["type"]! == "work-order.customer-contacted")["actor"];
}
