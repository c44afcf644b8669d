using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Requests;

/// <summary>F-32: who called is not who owns the machine; the desk is asked, and nothing is overwritten.</summary>
[Collection(OnOneNode.Name)]
public class Whose_a_request_is(OneNode node)
{
    [Fact]
    public async Task The_owner_is_named_beside_the_caller_until_somebody_says_whose_it_is()
    {
        var request = await Called("WH-1");
        (Customer(request), (string?)request["otherOwner"]).ShouldBe(("wh-caller", "wh-owner"));

        var settled = await node.Http.Post($"/api/requests/{request["id"]}/whose", new { customer = "wh-owner" });

        (Customer(settled), settled["otherOwner"]).ShouldBe(("wh-owner", null));
        ((string?)(await node.Http.Get("/api/machines/WH-1"))["customer"]).ShouldBe("wh-owner");
        (await node.Http.List($"/api/requests/{request["id"]}/timeline")).Count(e => (string?)e["type"] == "request.customer-settled")
            .ShouldBe(1);
    }

    [Fact]
    public async Task Neither_of_the_two_is_refused()
    {
        var request = await Called("WH-2");

        var (status, refused) = await node.Http.Send(
            HttpMethod.Post, $"/api/requests/{request["id"]}/whose", new { customer = "wh-third" });

        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.Conflict, "neither_customer"));
        Customer(await node.Http.Get($"/api/requests/{request["id"]}")).ShouldBe("wh-caller");
    }

    [Fact]
    public async Task The_order_that_was_opened_meanwhile_follows()
    {
        var request = await Called("WH-3");
        var order = (string)(await node.Http.Post($"/api/requests/{request["id"]}/send-technician", new { agreed = true }))["workOrder"]!;
        await Eventually.TrueAsync(
            async () => (await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{order}")).Status == HttpStatusCode.OK, Soon, "No order");

        await node.Http.Post($"/api/requests/{request["id"]}/whose", new { customer = "wh-owner" });

        await Eventually.TrueAsync(
            async () => Customer(await node.Http.Get($"/api/work-orders/{order}")) == "wh-owner", Soon, "The order stayed the caller's");
    }

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static string? Customer(JsonNode job) => (string?)job["customer"];

    private async Task<JsonNode> Called(string machine)
    {
        foreach (var customer in (string[])["wh-owner", "wh-caller"])
            await node.Http.Post("/api/customers", new { kind = "Person", id = customer, name = customer });
        await node.Http.Post("/api/machines", new { serialNumber = machine, model = "L550", station = "s1", customer = "wh-owner" });
        return await node.Http.Post(
            "/api/requests",
            new { channel = "Email", machine, fault = "No lift", severity = 2, customer = "wh-caller", separate = true });
    }
}
