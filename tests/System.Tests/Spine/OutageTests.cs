using System.Net;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Spine;

public class OutageTests
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Without_its_database_the_node_says_so_and_recovers_by_itself()
    {
        await using var server = await PostgresServer.StartAsync();
        using var database = await NodeDatabase.On(server);
        await using var node = await Node.Start(database);
        await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));
        await node.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading("SN1", Spring, 101) });
        (await Ready(node)).ShouldBe(HttpStatusCode.OK);

        await server.KillAsync();

        var (refused, problem) =
            await node.Http.Send(HttpMethod.Post, "/api/telemetry/readings", new[] { SampleFleet.Reading("SN1", Spring.AddDays(1), 102) });
        refused.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ((string?)problem["code"]).ShouldNotBeNullOrEmpty();
        (await Ready(node)).ShouldBe(HttpStatusCode.ServiceUnavailable);

        await server.StartAgainAsync();

        await Eventually.TrueAsync(
            async () => await Ready(node) == HttpStatusCode.OK, TimeSpan.FromSeconds(30), "The node did not recover");
        await node.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading("SN1", Spring.AddDays(1), 102) });
        ((double)(await node.Http.Get("/api/machines/SN1"))["lifetimeHours"]!).ShouldBe(102);
        (await node.Http.List("/api/maintenance/due")).ShouldHaveSingleItem();
    }

    private static async Task<HttpStatusCode> Ready(Node node) => (await node.Http.Send(HttpMethod.Get, "/health/ready")).Status;
}
