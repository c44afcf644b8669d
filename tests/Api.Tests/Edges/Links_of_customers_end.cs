using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Api.Tests.Evidence;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Edges;

/// <summary>F-89: a link that went to the wrong person is taken back, and nobody makes them without end.</summary>
[Collection(OnOneNode.Name)]
public class Links_of_customers_end(OneNode node)
{
    [Fact]
    public async Task A_link_that_is_revoked_shows_nothing_and_the_others_go_on()
    {
        var visit = await new Visit(node, "LINK-1").Registered();
        var order = await visit.Place("Repair");
        var (wrong, right) = (await visit.Do(order, "tracking-links", new { }), await visit.Do(order, "tracking-links", new { }));

        (await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/tracking-links/{wrong["link"]}/revoke")).Status
            .ShouldBe(HttpStatusCode.NoContent);

        (await node.Http.GetProblem($"/api/tracking/{wrong["token"]}")).ShouldBe((HttpStatusCode.NotFound, "unknown_link", null));
        (await node.Http.Send(HttpMethod.Get, $"/api/tracking/{right["token"]}")).Status.ShouldBe(HttpStatusCode.OK);
        var listed = (JsonArray)await node.Http.Get($"/api/work-orders/{order}/tracking-links");
        listed.Select(link => ((string?)link!["link"], link["revokedAt"] is not null)).ShouldBe(
            [((string?)wrong["link"], true), ((string?)right["link"], false)]);
        listed.ToJsonString().ShouldNotContain((string)right["token"]!);
        (await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/tracking-links/abc/revoke")).Status
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Twenty_at_once_are_enough_and_one_that_is_revoked_makes_room()
    {
        var visit = await new Visit(node, "LINK-2").Registered();
        var order = await visit.Place("Repair");
        var first = await visit.Do(order, "tracking-links", new { });
        for (var i = 1; i < 20; i++) await visit.Do(order, "tracking-links", new { });

        (await visit.Code(order, "tracking-links", new { })).ShouldBe("too_many_links");
        await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/tracking-links/{first["link"]}/revoke");
        ((int)(await visit.Try(order, "tracking-links", new { })).Status).ShouldBe(201);
    }
}
