using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Edges;

/// <summary>A node behind a proxy of this machine, which counts callers of this machine too.</summary>
public sealed class Callers_are_limited : IAsyncLifetime
{
    private static readonly string[] Few =
    [
        "--Limits:ThisMachine=true", "--Limits:Routes:0:Path=/api/stations", "--Limits:Routes:0:Burst=5",
        "--Limits:Routes:0:PerSecond=1", "--Limits:Burst=1000",
    ];

    private NodeDatabase database = null!;

    public async Task InitializeAsync() => database = await NodeDatabase.Create("Sqlite");

    [Fact]
    public async Task Whoever_calls_too_often_is_told_when_to_come_again_and_others_are_not_kept()
    {
        await using var node = await Node.Start(database, [.. Few, "--Proxies:Trusted:0=127.0.0.1"]);

        using var refused = await UntilRefused(node, "203.0.113.7");

        refused.Headers.RetryAfter!.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]).ShouldBe("too_many_calls");
        (await Call(node, "/api/stations", "203.0.113.8")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Call(node, "/api/machines", "203.0.113.7")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Call(node, "/api/stations", "203.0.113.7", node.Http)).StatusCode
            .ShouldBe(HttpStatusCode.OK, "Who is signed in is counted by themselves");
    }

    [Fact]
    public async Task Who_is_no_proxy_cannot_say_that_it_calls_for_somebody_else()
    {
        await using var node = await Node.Start(database, [.. Few, "--Proxies:Trusted:0=10.0.0.0/8"]);

        using var refused = await UntilRefused(node, "203.0.113.7");

        for (var tries = 0; tries < 3; tries++)
        {
            using var other = await Call(node, "/api/stations", $"203.0.113.{100 + tries}");
            if (other.StatusCode == HttpStatusCode.TooManyRequests) return;
        }

        Assert.Fail("Three callers from one address were not one.");
    }

    [Fact]
    public async Task Programs_of_this_machine_are_not_counted_by_themselves()
    {
        await using var node = await Node.Start(database, Few[1..]);

        for (var calls = 0; calls < 50; calls++)
            (await node.Http.GetAsync("/api/stations")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Five at once, and some more while they come back one a second.</summary>
    private static async Task<HttpResponseMessage> UntilRefused(Node node, string caller)
    {
        for (var calls = 0; calls < 200; calls++)
        {
            var answer = await Call(node, "/api/stations", caller);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) return answer;
            answer.Dispose();
        }

        throw new TimeoutException("Nobody was refused.");
    }

    /// <param name="who">Null for whoever has no identity.</param>
    private static async Task<HttpResponseMessage> Call(Node node, string address, string caller, HttpClient? who = null)
    {
        using var nobody = new HttpClient { BaseAddress = node.Http.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-For", caller);
        return await (who ?? nobody).SendAsync(request);
    }
}
