using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Conventions;

/// <summary>Whoever opens a foreign page beside the console lends it their browser, which reaches the node on this machine.</summary>
[Collection(OnOneNode.Name)]
public class Pages_of_other_addresses_do_no_harm(OneNode node)
{
    private string Own => node.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    [Fact]
    public void There_are_routes_that_act_and_hubs()
    {
        Routes.All.Count(route => route.Acts).ShouldBeGreaterThan(80);
        Routes.All.Count(route => route.IsHub).ShouldBeGreaterThanOrEqualTo(4);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Whatever_acts_and_every_hub_refuses_them(string header, string value)
    {
        foreach (var route in Routes.All.Where(route => route.Acts))
        {
            using var request = Blob(route);
            request.Headers.Add(header, value);

            using var answer = await node.Http.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, route.ToString());
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            ((string?)problem["code"], (string?)problem["path"]).ShouldBe(("foreign_origin", header), route.ToString());
        }
    }

    [Fact]
    public async Task A_body_without_a_type_acts_nowhere()
    {
        foreach (var route in Routes.All.Where(route => route is { Acts: true, IsHub: false }))
        {
            using var request = Blob(route);

            using var answer = await node.Http.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType, route.ToString());
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            ((string?)problem["code"]).ShouldBe("unsupported_media_type", route.ToString());
            ((string?)problem["detail"]).ShouldNotBeNull().ShouldContain(": send ", Case.Sensitive, route.ToString());
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task A_body_of_a_type_that_nobody_takes_acts_nowhere(string type)
    {
        foreach (var route in Routes.All.Where(route => route is { Acts: true, IsHub: false }))
        {
            using var request = Blob(route);
            request.Content!.Headers.TryAddWithoutValidation("Content-Type", type);

            using var answer = await node.Http.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType, route.ToString());
        }
    }

    [Fact]
    public async Task The_nodes_own_pages_and_programs_are_taken()
    {
        (string Header,
            string Value)[][] callers = [[], [("Origin", Own), ("Sec-Fetch-Site", "same-origin")], [("Sec-Fetch-Site", "none")]];
        foreach (var headers in callers)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post, "/api/stations")
            { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            foreach (var (header, value) in headers)
                request.Headers.Add(header, value);

            using var answer = await node.Http.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            ((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]).ShouldBe("missing_field");
        }
    }

    [Fact]
    public async Task Pages_may_be_linked_to_from_anywhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await node.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("127.0.0.1.rebound.example")]
    [InlineData("localhost.rebound.example:80")]
    public async Task A_name_that_was_made_to_point_here_reaches_nothing(string host)
    {
        foreach (var route in Routes.All)
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.With("A"));
            request.Headers.Host = host;
            request.Headers.Add("Origin", $"http://{host}");

            using var answer = await node.Http.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, route.ToString());
        }
    }

    private static HttpRequestMessage Blob(Route route) =>
        new(new HttpMethod(route.Method), route.With("A")) { Content = new ByteArrayContent("{}"u8.ToArray()) };

    [Fact]
    public async Task The_trackers_GET_writes_nothing_for_a_picture_in_a_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/positions/osmand?id=PIC-1&lat=1&lon=2");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", "no-cors");

        using var answer = await node.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await node.Http.Send(HttpMethod.Get, "/api/positions/osmand?id=PIC-1&lat=1&lon=2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
