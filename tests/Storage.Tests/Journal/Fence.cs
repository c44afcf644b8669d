using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Journal;

public abstract class Fence<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Of_two_nodes_that_append_at_the_same_head_one_wins_and_the_other_leaves_no_row()
    {
        var (a, b) = (await Database.StartAsync("a"), await Database.StartAsync("b"));
        await a.AppendAsync(Everything(0, "first"));

        var results = await Task.WhenAll(a.AppendAsync(Everything(1, "a")), b.AppendAsync(Everything(1, "b")));

        results.Select(result => result.Status).ShouldBe([AppendStatus.Committed, AppendStatus.Fenced], ignoreOrder: true);
        var winner = results[0].Status == AppendStatus.Committed ? "a" : "b";
        var loaded = await a.LoadAsync("machine/SN1");
        loaded.Head.ShouldBe(2);
        A.Text(loaded.Events[^1].Data).ShouldBe(winner);
        (await Database.ColumnAsync("select correlation from outbox order by version")).ShouldBe(["first", winner]);
        (await Database.ColumnAsync("select source from receipts order by source"))
            .ShouldBe(["source/" + winner, "source/first"], ignoreOrder: true);
        (await Database.ColumnAsync("select key from answers")).ShouldBe(["first", winner], ignoreOrder: true);
        (await Database.ColumnAsync("select key from deadlines")).ShouldBe(["first", winner], ignoreOrder: true);
        (await Database.ColumnAsync("select machine from readings")).ShouldBe(["first", winner], ignoreOrder: true);
        (await Database.ColumnAsync("select serial_number from meters")).ShouldBe(["first", winner], ignoreOrder: true);
    }

    [Fact]
    public async Task An_append_with_readings_only_is_fenced_too()
    {
        var (a, b) = (await Database.StartAsync("a"), await Database.StartAsync("b"));
        await a.AppendAsync(A.Append() with { Readings = [A.Reading(hours: 1)] });

        var late = await b.AppendAsync(A.Append() with { Readings = [A.Reading(hours: 2)] });

        late.Status.ShouldBe(AppendStatus.Fenced);
        (await Database.ColumnAsync("select meter_hours from readings")).ShouldBe([1.0]);
    }

    [Fact]
    public async Task A_loser_drops_out_alone_while_its_group_commits()
    {
        var (a, b) = (await Database.StartAsync("a"), await Database.StartAsync("b"));
        await b.AppendAsync(A.Append("machine/7") with { Events = [A.Event("b")] });

        var results = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => a.AppendAsync(A.Append($"machine/{i}") with { Events = [A.Event("a")] })));

        results.Count(result => result.Status == AppendStatus.Committed).ShouldBe(19);
        results[7].Status.ShouldBe(AppendStatus.Fenced);
        (await Database.CountAsync("journal")).ShouldBe(20);
    }

    [Fact]
    public async Task Behind_a_loser_a_second_append_of_the_same_stream_loses_as_well()
    {
        var (a, b) = (await Database.StartAsync("a"), await Database.StartAsync("b"));
        await b.AppendAsync(A.Append() with { Readings = [A.Reading()] });
        await b.AppendAsync(A.Append(expectedHead: 1) with { Readings = [A.Reading(minutes: 1)] });
        await b.AppendAsync(A.Append(expectedHead: 2) with { Readings = [A.Reading(minutes: 2)] });

        var results = await Task.WhenAll(
            a.AppendAsync(A.Append() with { Events = [A.Event()] }),
            a.AppendAsync(A.Append(expectedHead: 1) with { Events = [A.Event()] }));

        results.ShouldAllBe(result => result.Status == AppendStatus.Fenced);
        (await a.LoadAsync("machine/SN1")).Head.ShouldBe(3);
    }

    [Fact]
    public async Task A_stream_that_is_not_there_cannot_be_continued()
    {
        var node = await Database.StartAsync();

        var results = await Task.WhenAll(
            node.AppendAsync(A.Append("machine/gone", 5) with { Readings = [A.Reading()] }),
            node.AppendAsync(A.Append("machine/lost", 5) with { Events = [A.Event()] }),
            node.AppendAsync(A.Append("machine/new") with { Events = [A.Event()] }));

        results.Select(result => result.Status).ShouldBe([AppendStatus.Fenced, AppendStatus.Fenced, AppendStatus.Committed]);
        (await Database.ColumnAsync("select stream from streams")).ShouldBe(["machine/new"]);
    }

    [Fact]
    public async Task Two_nodes_that_fight_for_the_same_streams_never_both_win_a_version()
    {
        const int streams = 10, rounds = 15;
        var nodes = new[] { await Database.StartAsync("a"), await Database.StartAsync("b") };

        var won = await Task.WhenAll(nodes.SelectMany(node => Enumerable.Range(0, streams).Select(async stream =>
        {
            var wins = 0;
            while ((await node.LoadAsync($"s/{stream}")).Head is var head && head < rounds)
            {
                var result = await node.AppendAsync(
                    A.Append($"s/{stream}", head) with { Events = [A.Event()], Views = [A.Meter($"{stream}", head)] });
                wins += result.Status == AppendStatus.Committed ? 1 : 0;
            }

            return wins;
        })));

        won.Sum().ShouldBe(streams * rounds);
        (await Database.CountAsync("journal")).ShouldBe(streams * rounds);
        (await nodes[0].Get<IJournalAudit>().VerifyAllAsync(CancellationToken.None)).ShouldBeNull();
    }

    private static JournalAppend Everything(long head, string who) => A.Append(expectedHead: head) with
    {
        Correlation = who,
        Events = [A.Event(who)],
        Readings = [A.Reading(who)],
        Views = [A.Meter(who)],
        Outbox = [A.Message()],
        Deadlines = [new(who, A.Noon)],
        Receipt = new("source/" + who, 1, 0),
        Answer = new("user:7", who, "hash", A.Bytes("{}")),
    };
}

public sealed class FenceOnSqlite : Fence<SqliteFile>;

public sealed class FenceOnPostgres : Fence<PostgresBase>;
