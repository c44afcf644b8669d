using Dispatch.Testing.Nodes;
using Dispatch.Testing.Routing;
using Microsoft.AspNetCore.Http;

namespace Dispatch.Api.Tests.Requests;

public class Evidence_of_a_call
{
    private static readonly object Call =
        new
        {
            channel = "Hotline",
            machine = "SN1",
            fault = "no lift",
            severity = 2,
            urgency = "Normal",
            separate = true,
            notTold = SampleFleet.NothingTold,
        };

    [Fact]
    public async Task The_road_distance_counts_where_a_routing_service_tells_it_and_the_great_circle_where_it_does_not()
    {
        await using var roads = await RoadServer.Start();
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node =
            await Node.Start(database, "--Routing:Provider=Osrm", $"--Routing:Address={roads.Address}", "--Routing:CacheFor=00:00:00");
        await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));

        var told = (await node.Http.Post("/api/requests", Call))["evidence"]!;
        roads.Instead = () => Task.FromResult(Results.StatusCode(503));
        var untold = (await node.Http.Post("/api/requests", Call))["evidence"]!;

        ((string?)told["method"], (string?)told["provider"], (double)told["distanceKm"]!).ShouldBe(("Road", "osrm", 15));
        ((string?)untold["method"], (string?)untold["provider"]).ShouldBe(("GreatCircle", null));
        ((double)untold["distanceKm"]!).ShouldBeInRange(15, 25);
    }
}
