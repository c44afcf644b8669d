using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Spine;

public class TwoNodesTests
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_machine_that_is_active_on_two_nodes_at_once_loses_nothing_and_doubles_nothing()
    {
        using var database = await NodeDatabase.Create("PostgreSql");
        await using var one = await Node.Start(database);
        await using var other = await Node.Start(database);
        await one.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await one.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));

        for (var day = 0; day < 20; day++)
        {
            foreach (var node in new[] { one, other })
                await node.Http.Post("/api/telemetry/readings",
                    new[] { SampleFleet.Reading(
                        "SN1", Spring.AddDays(day).AddHours(node == one ? 0 : 12), (day * 10) + (node == one ? 0 : 5)) });
        }

        (await one.Http.List("/api/machines/SN1/readings?from=2000-01-01T00:00:00Z")).Count(r => (string)r["verdict"]! == "Applied")
            .ShouldBe(40);
        (await one.Http.List("/api/machines/SN1/events")).Count(e => (string)e["type"]! == "machine.service-fell-due").ShouldBe(1);
        ((double)(await other.Http.Get("/api/machines/SN1"))["lifetimeHours"]!).ShouldBe(195);
    }
}
