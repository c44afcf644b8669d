using System.Text.Json.Nodes;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Stations;
using Xunit.Abstractions;

namespace Dispatch.Live.Tests;

public class BinaryTests(ITestOutputHelper output)
{
    private static readonly object Everything =
        new { topics = (string[])["machines", "services", "stations", "technicians", "jobs", "requests", "decisions"] };

    [Fact]
    public async Task A_client_of_the_binary_protocol_is_told_the_same_by_the_same_names()
    {
        await using var node = await LiveNode.Start();
        var square = new GeoPolygon([new(41, -1), new(41, 0), new(42, 0)]);
        await node.Commit("station/s1", new StationRow("s1", "Zaragoza", "ES", "Europe/Madrid", new(41.65, -0.88), square, null));
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 120.25), Rows.Service("SN1", ServiceState.Overdue));
        await node.Commit("technician/t1", Work.Technician("t1"), Work.OnShift("t1"), Work.At("t1", 41.7));
        await node.Commit("work-order/WO-1", Work.Order("WO-1", WorkOrderStatus.EnRoute, technician: "t1"));
        await node.Commit("work-order/WO-2", Work.Offered("WO-2", "t1"));
        await node.Commit("request/SR-1", Work.Request("SR-1"));
        await using var text = await node.Connect();
        await using var binary = await node.Connect(binary: true);

        var first = await text.Subscribe(Everything);
        var second = await binary.Subscribe(Everything);
        second["content"]!.AsObject().Count.ShouldBe(6);
        Same(first["content"], second["content"]);

        await node.Commit("machine/SN1", Rows.Meter("SN1", 121));
        await node.Commit("technician/t1", Work.At("t1", 41.8, minute: 1));
        await node.Commit("dispatcher/s1", Work.Nobody("WO-2"));
        await node.Commit("work-order/WO-1", Work.Order("WO-1", WorkOrderStatus.Closed));
        node.Tick();

        Same((await text.NextDelta())["content"], (await binary.NextDelta())["content"]);
    }

    [Fact]
    public async Task A_wrong_subscription_is_refused_as_in_json()
    {
        await using var node = await LiveNode.Start();
        await using var client = await node.Connect(binary: true);

        var wrong = new { topics = (string[])["machines"], teritory = "s1" };
        var refusal = await Should.ThrowAsync<RefusedException>(() => client.Subscribe(wrong));

        refusal.Message.ShouldContain("$.teritory");
    }

    [Fact]
    public async Task A_machine_that_moved_costs_no_more_than_22_bytes()
    {
        const int Moving = 100;
        await using var node = await LiveNode.Start();
        var serials = Enumerable.Range(0, 10_000).Select(i => $"SN{i}").ToArray();
        await node.Commit("fleet", [.. serials.Select(serial => Rows.Machine(serial)), .. serials.Select(serial => Rows.Meter(serial, 1))]);
        await using var client = await node.Connect(binary: true);
        await client.SubscribeWhole(new { topics = (string[])["machines"] });
        var before = client.ReceivedBytes;

        for (var hours = 2; hours < 12; hours++)
        {
            await node.Commit("fleet", [.. serials[^Moving..].Select(serial => Rows.Meter(serial, hours))]);
            node.Tick();
            await client.NextDelta();
        }

        var bytes = (client.ReceivedBytes - before) / (10.0 * Moving);
        output.WriteLine($"{bytes:N1} bytes for each machine that moved; largest message {client.LargestMessage:N0} bytes");
        bytes.ShouldBeLessThanOrEqualTo(22);
    }

    private static void Same(JsonNode? one, JsonNode? other) =>
        JsonNode.DeepEquals(one, other).ShouldBeTrue($"{one?.ToJsonString()} is not {other?.ToJsonString()}");
}
