using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.WorkOrders;

[Collection(OnOneNode.Name)]
public class Work_comes_after_other_work(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Links_that_close_a_circle_are_refused_however_long_it_is()
    {
        var (a, b, c) = (await Order(), await Order(), await Order());
        (await Link(b, a)).Status.ShouldBe(HttpStatusCode.OK);
        (await Link(c, b)).Status.ShouldBe(HttpStatusCode.OK);

        Code(await Link(a, a)).ShouldBe("invalid_after");
        Code(await Link(a, b)).ShouldBe("after_circle");
        Code(await Link(a, c)).ShouldBe("after_circle");
        (await node.Http.Get($"/api/work-orders/{a}"))["after"].ShouldBeNull();
    }

    [Fact]
    public async Task Of_links_that_are_made_at_once_the_one_that_would_close_the_circle_is_refused()
    {
        for (var round = 0; round < 5; round++)
        {
            string[] ring = [await Order(), await Order(), await Order()];

            var answers = await Task.WhenAll(ring.Select((order, number) => Link(order, ring[(number + 1) % ring.Length])));

            answers.Where(answer => answer.Status != HttpStatusCode.OK).Select(Code).ShouldBe(["after_circle"]);
        }
    }

    [Fact]
    public async Task Nothing_comes_after_what_was_cancelled_and_who_waited_for_it_is_free_and_told()
    {
        var (first, next) = (await Order(), await Order());
        await Link(next, first);

        await node.Http.Post($"/api/work-orders/{first}/cancel", new { reason = "CustomerWithdrew" });

        await Eventually.TrueAsync(
            async () => (await node.Http.Get($"/api/work-orders/{next}"))["after"] is null, Soon, "It waits for ever");
        (await node.Http.List($"/api/work-orders/{next}/timeline"))
            .ShouldContain(happened => (string?)happened["type"] == "work-order.preceding-cancelled");
        Code(await Link(next, first)).ShouldBe("after_cancelled");
        Code(await node.Http.Send(HttpMethod.Post, "/api/work-orders", Body(first))).ShouldBe("after_cancelled");
    }

    [Fact]
    public async Task Cancelled_while_it_is_linked_it_holds_nobody_up()
    {
        for (var round = 0; round < 5; round++)
        {
            var (first, next) = (await Order(), await Order());

            await Task.WhenAll(Link(next, first),
                node.Http.Send(HttpMethod.Post, $"/api/work-orders/{first}/cancel", new { reason = "CustomerWithdrew" }));

            await Eventually.TrueAsync(
                async () => (await node.Http.Get($"/api/work-orders/{next}"))["after"] is null, Soon, "It waits for what was cancelled");
        }
    }

    private static string? Code((HttpStatusCode Status, JsonNode Body) answer) => (string?)answer.Body["code"];

    private static object Body(string? after) => new
    {
        type = "Repair",
        machine = $"AFTER-{Guid.NewGuid():N}",
        model = "L550",
        station = "s1",
        work = "Gearbox out",
        severity = 3,
        after = after is null ? null : new { workOrder = after, hours = 1 },
    };

    private async Task<string> Order() => (string)(await node.Http.Post("/api/work-orders", Body(null)))["id"]!;

    private Task<(HttpStatusCode Status, JsonNode Body)> Link(string order, string after) => node.Http.Send(
        HttpMethod.Post, $"/api/work-orders/{order}/requirements", new
        {
            requiredSkills = Array.Empty<string>(),
            requiredParts = Array.Empty<string>(),
            after = new { workOrder = after, hours = 1 }
        });
}
