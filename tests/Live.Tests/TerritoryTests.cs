using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Live.Tests;

public class TerritoryTests
{
    [Fact]
    public async Task A_territory_is_told_of_its_own_machines_only()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1", "s1"), Rows.Meter("SN1", 1));
        await node.Commit("machine/SN2", Rows.Machine("SN2", "s2"), Rows.Meter("SN2", 2));
        await using var client = await node.Connect();

        var picture = new Picture().Take((await client.Subscribe(new { territory = "s1", topics = Rows.Topics }))["content"]!);
        await node.Commit("machine/SN2", Rows.Meter("SN2", 3));
        node.Tick();
        await node.Commit("machine/SN1", Rows.Meter("SN1", 4));
        node.Tick();

        picture.Take((await client.NextDelta())["content"]!).Markers.Keys.ShouldBe(["SN1"]);
        picture.Markers["SN1"].Hours.ShouldBe(4);
    }

    [Fact]
    public async Task A_machine_that_changes_its_station_is_introduced_to_the_new_one_with_what_it_owes_and_the_old_one_hears_of_it()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1", "s1"), Rows.Meter("SN1", 120), Rows.Service("SN1", ServiceState.Open));
        await using var former = await node.Connect();
        await using var next = await node.Connect();
        var before = new Picture().Take((await former.Subscribe(new { territory = "s1", topics = Rows.Topics }))["content"]!);
        var after = new Picture().Take((await next.Subscribe(new { territory = "s2", topics = Rows.Topics }))["content"]!);
        after.Markers.ShouldBeEmpty();

        await node.Commit("machine/SN1", Rows.Machine("SN1", "s2"));
        node.Tick();

        before.Take((await former.NextDelta())["content"]!).Stations["SN1"].ShouldBe("s2");
        after.Take((await next.NextDelta())["content"]!).Due["SN1"].ShouldBe(["100h Open"]);
    }

    [Fact]
    public async Task A_machine_that_drives_into_the_watched_part_of_the_map_is_introduced_and_seen_leaving()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        await using var client = await node.Connect();
        var bounds = new { west = 10, south = 40, east = 20, north = 50 };
        var picture = new Picture().Take((await client.Subscribe(new { bounds, topics = Rows.Topics }))["content"]!);
        picture.Markers.ShouldBeEmpty();

        foreach (var longitude in (double[])[5, 15, 25, 26])
        {
            await node.Commit("machine/SN1", Rows.Meter("SN1", longitude) with { Position = new GeoPoint(45, longitude) });
            node.Tick();
        }

        picture.Take((await client.NextDelta())["content"]!).Markers["SN1"].Longitude.ShouldBe(15);
        picture.Take((await client.NextDelta())["content"]!).Markers["SN1"].Longitude.ShouldBe(25);
    }
}
