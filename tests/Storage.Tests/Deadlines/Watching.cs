using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Deadlines;

public abstract class Watching<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const string Stream = "machine/SN1";

    [Fact]
    public async Task A_slice_lists_its_own_deadlines_before_an_instant_the_earliest_first()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(
            A.Append(Stream) with { Deadlines = [new("c", A.Noon.AddHours(3)), new("b", A.Noon.AddHours(2)), new("a", A.Noon)] });

        var due = await DueAsync(node, before: A.Noon.AddHours(3));
        var elsewhere = await node.Deadlines.DueAsync(
            (DeadlineSlices.Of(Stream) + 1) % DeadlineSlices.Count, DateTimeOffset.MaxValue, 10, CancellationToken.None);

        due.ShouldBe([new(Stream, "a", A.Noon, "user:7"), new(Stream, "b", A.Noon.AddHours(2), "user:7")]);
        elsewhere.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_change_of_a_key_counts_and_null_withdraws()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append(Stream) with { Deadlines = [new("moved", A.Noon), new("kept", A.Noon), new("gone", A.Noon)] });

        await node.AppendAsync(A.Append(Stream, 1) with
        {
            Deadlines = [new("moved", null), new("moved", A.Noon.AddDays(1)), new("gone", A.Noon.AddDays(2)), new("gone", null)],
        });

        (await DueAsync(node)).ShouldBe([new(Stream, "kept", A.Noon, "user:7"), new(Stream, "moved", A.Noon.AddDays(1), "user:7")]);
    }

    [Fact]
    public async Task A_deadline_says_because_of_whom_it_was_set_last()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append(Stream) with { Deadlines = [new("theirs", A.Noon), new("moved", A.Noon)] });
        await node.AppendAsync(A.Append(Stream, 1) with
        {
            Actor = "system",
            Initiator = "user:9",
            Deadlines = [new("moved", A.Noon.AddHours(1))],
        });
        await node.AppendAsync(A.Append(Stream, 2) with { Actor = "system", Deadlines = [new("own", A.Noon.AddHours(2))] });

        (await DueAsync(node)).ShouldBe(
        [
            new(Stream, "theirs", A.Noon, "user:7"), new(Stream, "moved", A.Noon.AddHours(1), "user:9"),
            new(Stream, "own", A.Noon.AddHours(2)),
        ]);
    }

    [Fact]
    public async Task A_fired_deadline_is_removed_by_whoever_hands_it_on()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append(Stream) with { Deadlines = [new("a", A.Noon.AddTicks(7)), new("b", A.Noon)] });
        var due = await DueAsync(node);

        await node.AppendAsync(A.Append("slice/1") with { FiredDeadlines = due, Outbox = [A.Message()] });

        (await DueAsync(node)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deadline_that_was_moved_meanwhile_stands_when_the_old_one_fires()
    {
        var (watching, moving) = (await Database.StartAsync("a"), await Database.StartAsync("b"));
        await moving.AppendAsync(A.Append(Stream) with { Deadlines = [new("a", A.Noon)] });
        var due = await DueAsync(watching);
        await moving.AppendAsync(A.Append(Stream, 1) with { Deadlines = [new("a", A.Noon.AddHours(1))] });

        await watching.AppendAsync(A.Append("slice/1") with { FiredDeadlines = due });

        (await DueAsync(watching)).ShouldBe([new(Stream, "a", A.Noon.AddHours(1), "user:7")]);
    }

    private static Task<ImmutableArray<Deadline>> DueAsync(StorageNode node, DateTimeOffset? before = null) =>
        node.Deadlines.DueAsync(DeadlineSlices.Of(Stream), before ?? A.Noon.AddYears(1), 10, CancellationToken.None);
}

public sealed class WatchingOnSqlite : Watching<SqliteFile>;

public sealed class WatchingOnPostgres : Watching<PostgresBase>;
