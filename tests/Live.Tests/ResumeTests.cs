using System.Text.Json.Nodes;
using Dispatch.Testing;

namespace Dispatch.Live.Tests;

public class ResumeTests
{
    private static object Resume(JsonNode from) => new
    {
        topics = Rows.Topics,
        resume = new { epoch = (string)from["epoch"]!, sequence = (long)from["sequence"]! },
    };

    [Fact]
    public async Task A_client_that_comes_back_in_time_gets_what_it_missed()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        var first = await node.Connect();
        var snapshot = await first.Subscribe(Rows.Everything);
        var picture = new Picture().Take(snapshot["content"]!);
        await first.DisposeAsync();
        foreach (var hours in (double[])[2, 3])
        {
            await node.Commit("machine/SN1", Rows.Meter("SN1", hours));
            node.Tick();
        }

        await using var second = await node.Connect();
        var resumed = await second.Subscribe(Resume(snapshot));

        resumed["content"].ShouldBeNull();
        ((long)resumed["sequence"]!).ShouldBe((long)snapshot["sequence"]!);
        picture.Take((await second.NextDelta())["content"]!).Markers["SN1"].Hours.ShouldBe(2);
        picture.Take((await second.NextDelta())["content"]!).Markers["SN1"].Hours.ShouldBe(3);
    }

    [Fact]
    public async Task A_client_that_comes_back_too_late_gets_all_there_is()
    {
        await using var node = await LiveNode.Start(("Live:ResumeRows", "1"));
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        await using var client = await node.Connect();
        var snapshot = await client.Subscribe(Rows.Everything);
        foreach (var hours in (double[])[2, 3])
        {
            await node.Commit("machine/SN1", Rows.Meter("SN1", hours));
            node.Tick();
        }

        var again = await client.Subscribe(Resume(snapshot));

        new Picture().Take(again["content"]!).Markers["SN1"].Hours.ShouldBe(3);
    }

    [Fact]
    public async Task What_another_epoch_counted_means_nothing()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        await using var client = await node.Connect();

        var snapshot = await client.Subscribe(new { topics = Rows.Topics, resume = new { epoch = "another", sequence = 0 } });

        new Picture().Take(snapshot["content"]!).Markers["SN1"].Hours.ShouldBe(1);
    }

    [Fact]
    public async Task Some_time_after_the_last_client_left_the_feed_starts_anew()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        var first = await node.Connect();
        var snapshot = await first.Subscribe(Rows.Everything);
        await first.DisposeAsync();

        JsonNode? again = null;
        await Eventually.TrueAsync(
            async () =>
            {
                node.Clock.Advance(TimeSpan.FromMinutes(10));
                await using var third = await node.Connect();
                again = await third.Subscribe(Resume(snapshot));
                return (string?)again["epoch"] != (string?)snapshot["epoch"];
            },
            TimeSpan.FromSeconds(10),
            "The feed kept its epoch");

        new Picture().Take(again!["content"]!).Markers["SN1"].Hours.ShouldBe(1);
    }

    [Fact]
    public async Task When_more_is_committed_than_the_feed_can_hold_clients_are_asked_to_come_back_and_see_the_truth()
    {
        await using var node = await LiveNode.Start(("Live:PendingCommits", "1000"));
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        await using var client = await node.Connect();
        var snapshot = await client.Subscribe(Rows.Everything);

        for (var i = 0; i < 1_002; i++)
            await node.Commit("machine/SN1", Rows.Meter("SN1", 2 + i));
        node.Tick();

        (await client.Next()).Name.ShouldBe("resync");
        var again = await client.Subscribe(Resume(snapshot));
        new Picture().Take(again["content"]!).Markers["SN1"].Hours.ShouldBe(1_003);
    }
}
