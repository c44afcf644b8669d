using System.Text.Json.Nodes;

namespace Dispatch.Live.Tests;

public class PageTests
{
    private const int Machines = 95;
    private static readonly (string, string) TenRows = ("Live:PageRows", "10");

    [Fact]
    public async Task A_snapshot_comes_in_pages_of_no_more_rows_than_allowed_and_is_whole_after_the_last()
    {
        await using var node = await LiveNode.Start(TenRows);
        await CommitFleet(node);
        await node.Commit("technician/t1", Work.Technician("t1"));
        await using var client = await node.Connect();

        var picture = new Picture();
        var pages = await client.SubscribeWhole(new { topics = (string[])["machines", "technicians"] });
        foreach (var page in pages)
        {
            var before = picture.Markers.Count;
            (picture.Take(page).Markers.Count - before + page["technicians"].Set().Length).ShouldBeInRange(1, 10);
        }

        picture.Markers.Count.ShouldBe(Machines);
        pages.Sum(page => page["technicians"].Set().Length).ShouldBe(1);
    }

    [Fact]
    public async Task What_changes_while_pages_are_on_their_way_follows_after_the_last()
    {
        await using var node = await LiveNode.Start(TenRows);
        await CommitFleet(node);
        await using var client = await node.Connect();
        var snapshot = await client.Subscribe(Rows.Everything);
        await node.Commit("fleet", Rows.Meter("SN3", 8));
        node.Tick();

        var picture = new Picture().Take(snapshot["content"]!);
        (string Name, JsonNode Message) next;
        while ((next = await client.Next()).Name == "page")
            picture.Take(next.Message["content"]!);

        picture.Markers.Count.ShouldBe(Machines);
        next.Name.ShouldBe("delta");
        ((long)next.Message["after"]!).ShouldBe((long)snapshot["sequence"]!);
        picture.Take(next.Message["content"]!).Markers["SN3"].Hours.ShouldBe(8);
    }

    [Fact]
    public async Task A_change_of_many_comes_in_parts_of_which_only_the_last_moves_the_sequence_on()
    {
        await using var node = await LiveNode.Start(TenRows);
        await CommitFleet(node);
        await using var client = await node.Connect();
        await client.SubscribeWhole(Rows.Everything);

        await node.Commit("fleet", [.. Serials()[..25].Select(serial => Rows.Meter(serial, 8))]);
        node.Tick();

        var parts = new List<JsonNode>();
        do parts.Add(await client.NextDelta());
        while ((long)parts[^1]["sequence"]! == (long)parts[^1]["after"]!);
        parts.Count.ShouldBe(3);
        parts.ShouldAllBe(part => (long)part["after"]! == (long)parts[0]["after"]!);
        ((long)parts[^1]["sequence"]!).ShouldBe((long)parts[^1]["after"]! + 1);
    }

    private static Task CommitFleet(LiveNode node) =>
        node.Commit("fleet", [.. Serials().Select(serial => Rows.Machine(serial)), .. Serials().Select(serial => Rows.Meter(serial, 7))]);

    private static string[] Serials() => [.. Enumerable.Range(0, Machines).Select(i => $"SN{i}")];
}
