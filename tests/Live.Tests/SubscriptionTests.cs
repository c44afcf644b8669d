using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;

namespace Dispatch.Live.Tests;

public class SubscriptionTests
{
    [Fact]
    public async Task A_new_client_gets_all_there_is_and_then_only_what_changes()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 99.5), Rows.Service("SN1", ServiceState.Upcoming));
        await node.Commit("machine/SN2", Rows.Machine("SN2"), Rows.Meter("SN2", 10));
        await using var client = await node.Connect();

        var snapshot = await client.Subscribe(Rows.Everything);
        var picture = new Picture().Take(snapshot["content"]!);
        picture.Markers["SN1"].ShouldBe((99.5, -0.88, 41.65, 0));
        picture.Due.ShouldNotContainKey("SN1");

        await node.Commit("machine/SN1", Rows.Meter("SN1", 101.25), Rows.Service("SN1", ServiceState.Open));
        node.Tick();
        var delta = await client.NextDelta();
        ((long)delta["after"]!).ShouldBe((long)snapshot["sequence"]!);
        delta["content"]!["machines"]!["files"].ShouldBeNull();
        Convert.FromBase64String((string)delta["content"]!["machines"]!["markers"]!).Length.ShouldBe(20);
        picture.Take(delta["content"]!);
        picture.Markers["SN1"].ShouldBe((101.25, -0.88, 41.65, 1));
        picture.Due["SN1"].ShouldBe(["100h Open"]);
        picture.Markers["SN2"].Hours.ShouldBe(10);

        await node.Commit("machine/SN1", Rows.Service("SN1", ServiceState.Done));
        node.Tick();
        picture.Take((await client.NextDelta())["content"]!);
        picture.Due["SN1"].ShouldBeEmpty();
        picture.Markers["SN1"].Flags.ShouldBe(0);
    }

    [Fact]
    public async Task Changes_within_one_interval_come_as_one_with_the_last_value()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        await using var client = await node.Connect();
        var picture = new Picture().Take((await client.Subscribe(Rows.Everything))["content"]!);

        for (var hours = 2; hours <= 20; hours++)
            await node.Commit("machine/SN1", Rows.Meter("SN1", hours));
        node.Tick();
        await node.Commit("machine/SN1", Rows.Meter("SN1", 21));
        node.Tick();

        picture.Take((await client.NextDelta())["content"]!).Markers["SN1"].Hours.ShouldBe(20);
        picture.Take((await client.NextDelta())["content"]!).Markers["SN1"].Hours.ShouldBe(21);
    }

    [Fact]
    public async Task A_machine_registered_while_somebody_watches_is_introduced_before_it_is_referred_to()
    {
        await using var node = await LiveNode.Start();
        await using var client = await node.Connect();
        var picture = new Picture().Take((await client.Subscribe(Rows.Everything))["content"]!);

        await node.Commit("machine/SN9", Rows.Machine("SN9"), Rows.Meter("SN9", 5));
        node.Tick();

        picture.Take((await client.NextDelta())["content"]!).Markers["SN9"].Hours.ShouldBe(5);
        picture.Stations["SN9"].ShouldBe("s1");
    }

    [Fact]
    public async Task Stations_and_technicians_are_shown_with_names_and_areas()
    {
        await using var node = await LiveNode.Start();
        var square = new GeoPolygon([new(41, -1), new(41, 0), new(42, 0), new(42, -1)]);
        await node.Commit("station/s1", new StationRow("s1", "Zaragoza", "ES", "Europe/Madrid", new(41.65, -0.88), square, null));
        await node.Commit(
            "technician/t1", new TechnicianRow("t1", "s1", ["hydraulics"], new(41.6, -0.8)), new PersonRow("t1", "Ana", null));
        await using var client = await node.Connect();

        var content = (await client.Subscribe(Rows.Everything))["content"]!;

        content["stations"].Set()[0]["territory"]!.AsArray().Select(n => (double)n!).ShouldBe([-1, 41, 0, 41, 0, 42, -1, 42]);
        ((string?)content["technicians"].Set()[0]["name"]).ShouldBe("Ana");
    }

    [Fact]
    public async Task A_station_that_is_closed_is_gone_and_nothing_else_is_held_up()
    {
        await using var node = await LiveNode.Start();
        var station = new StationRow(
            "s1", "Zaragoza", "ES", "Europe/Madrid", new(41.65, -0.88), new GeoPolygon([new(41, -1), new(41, 0), new(42, 0)]), null);
        await node.Commit("station/s1", station);
        await node.Commit("machine/SN1", Rows.Machine("SN1", "s1"), Rows.Meter("SN1", 1));
        await using var client = await node.Connect();
        var picture = new Picture().Take((await client.Subscribe(Rows.Everything))["content"]!);

        await node.Commit("station/s1", station with { ClosedAt = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero) });
        await node.Commit("machine/SN1", Rows.Meter("SN1", 2));
        node.Tick();

        var told = (await client.NextDelta())["content"]!;
        ((string?)told["stations"].Gone().ShouldHaveSingleItem()).ShouldBe("s1");
        told["stations"].Set().ShouldBeEmpty();
        picture.Take(told).Markers["SN1"].Hours.ShouldBe(2);
    }

    [Fact]
    public async Task A_client_gets_only_the_topics_it_asked_for()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1), Rows.Service("SN1", ServiceState.Open));
        await using var client = await node.Connect();

        var content = (await client.Subscribe(new { topics = Rows.Topics[1..2] }))["content"]!;

        content.AsObject().Select(topic => topic.Key).ShouldBe(["services"]);
        ((string?)content["services"].Set().ShouldHaveSingleItem()["machine"]).ShouldBe("SN1");
    }
}
