using System.Net;
using System.Net.Http.Json;
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

    private async Task<string> Order()
    {
        var machine = $"WHO-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1"));
        return (string)(await node.Http.Post("/api/work-orders", new { type = "Repair", machine, work = "The pump leaks.", severity = 3 }))["id"]!;
    }

    private async Task<string?> Actor(string order) => (string?)(await node.Http.List($"/api/work-orders/{order}/timeline"))
        .Single(e => (string)e["type"]! == "work-order.customer-contacted")["actor"];
}
