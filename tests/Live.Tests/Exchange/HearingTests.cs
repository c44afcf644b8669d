using Dispatch.Testing;

namespace Dispatch.Live.Tests.Exchange;

public class HearingTests
{
    [Fact]
    public async Task What_one_node_commits_is_seen_at_the_other_without_reading_the_views_again()
    {
        await using var one = await LiveNode.StartOpen();
        await using var other = await LiveNode.StartBeside(one);
        await one.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        await using var viewer = await Viewer.At(other);
        await one.Commit("machine/SN1", Rows.Meter("SN1", 2));
        await viewer.Shows(one, "SN1", 2);
        var readings = viewer.Readings;

        await one.Commit("machine/SN1", Rows.Meter("SN1", 3));
        await viewer.Shows(one, "SN1", 3);
        await other.Commit("machine/SN1", Rows.Meter("SN1", 4));
        await viewer.Shows(one, "SN1", 4);

        viewer.Readings.ShouldBe(readings);
    }

    [Fact]
    public async Task Batches_in_sequence_are_shown_and_a_number_left_out_makes_the_node_read_the_views_again()
    {
        await using var node = await LiveNode.StartOpen();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        var neighbour = new Neighbour(node.Grains) { Sent = 7 };
        await JoinBoth(neighbour);
        await using var viewer = await Viewer.At(node);
        var watcher = await neighbour.Watcher;
        await Settled(node, viewer, "SN1");
        var readings = viewer.Readings;

        await watcher.Take(new(neighbour.Id, 8, [new(Rows.Meter("SN1", 50), 50)]));
        await viewer.Shows(node, "SN1", 50);
        viewer.Readings.ShouldBe(readings);

        await watcher.Take(new(neighbour.Id, 10, [new(Rows.Meter("SN1", 70), 70)]));
        await Eventually.TrueAsync(() => viewer.Readings == readings + 1, "The views are not read again");
    }

    [Fact]
    public async Task What_is_older_than_what_is_shown_is_left_alone()
    {
        await using var node = await LiveNode.StartOpen();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        await node.Commit("machine/SN2", Rows.Machine("SN2"), Rows.Meter("SN2", 1));
        var neighbour = new Neighbour(node.Grains);
        await JoinBoth(neighbour);
        await using var viewer = await Viewer.At(node);
        var watcher = await neighbour.Watcher;
        await Settled(node, viewer, "SN1");

        await watcher.Take(new(neighbour.Id, 1, [new(Rows.Meter("SN1", 90), 90)]));
        await watcher.Take(new(neighbour.Id, 2, [new(Rows.Meter("SN1", 80), 80), new(Rows.Meter("SN2", 80), 80)]));

        await viewer.Shows(node, "SN2", 80);
        viewer.Hours("SN1").ShouldBe(90);
    }

    [Fact]
    public async Task A_node_that_comes_while_somebody_watches_may_have_committed_already_so_the_views_are_read_again()
    {
        await using var node = await LiveNode.StartOpen();
        await using var viewer = await Viewer.At(node);

        var neighbour = new Neighbour(node.Grains);
        await JoinBoth(neighbour);

        await Eventually.TrueAsync(() => viewer.Readings == 2, "The views are not read again");
    }

    [Fact]
    public async Task Words_that_never_came_are_noticed_when_the_node_is_asked_again()
    {
        await using var node = await LiveNode.StartOpen();
        var neighbour = new Neighbour(node.Grains);
        await JoinBoth(neighbour);
        await using var viewer = await Viewer.At(node);
        await neighbour.Watcher;
        var readings = viewer.Readings;

        neighbour.Sent = 1;

        await Eventually.TrueAsync(
            async () =>
            {
                await neighbour.Join();
                node.Clock.Advance(TimeSpan.FromSeconds(30));
                return viewer.Readings > readings;
            },
            TimeSpan.FromSeconds(20),
            "The lost batch is not noticed");
    }

    [Fact]
    public async Task A_node_that_died_may_have_kept_its_last_words_so_the_views_are_read_again()
    {
        await using var node = await LiveNode.StartOpen();
        var neighbour = new Neighbour(node.Grains);
        await JoinBoth(neighbour);
        await using var viewer = await Viewer.At(node);
        await neighbour.Watcher;
        var readings = viewer.Readings;

        neighbour.IsDead = true;

        await Eventually.TrueAsync(
            () =>
            {
                node.Clock.Advance(TimeSpan.FromSeconds(30));
                return viewer.Readings > readings;
            },
            "The death is not noticed");
    }

    [Fact]
    public async Task Some_time_after_the_last_browser_left_the_others_need_not_tell_any_more()
    {
        await using var node = await LiveNode.StartOpen();
        var neighbour = new Neighbour(node.Grains);
        await JoinBoth(neighbour);
        var viewer = await Viewer.At(node);
        await neighbour.Watcher;

        await viewer.DisposeAsync();

        await Eventually.TrueAsync(
            () =>
            {
                node.Clock.Advance(TimeSpan.FromMinutes(1));
                return neighbour.IsUnwatched;
            },
            "The others are still asked to tell");
    }

    /// <summary>The node under test may not have joined yet.</summary>
    private static Task JoinBoth(Neighbour neighbour) =>
        Eventually.TrueAsync(async () => (await neighbour.Join()).Length > 0, TimeSpan.FromSeconds(20), "The node does not join");

    /// <summary>The node may read the views twice if it met the neighbour only after it began to watch.</summary>
    private static async Task Settled(LiveNode node, Viewer viewer, string serial)
    {
        await node.Commit($"machine/{serial}", Rows.Meter(serial, 42));
        await viewer.Shows(node, serial, 42);
    }
}
