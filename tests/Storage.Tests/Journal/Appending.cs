using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Journal;

public abstract class Appending<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_stream_that_was_never_written_has_head_0_and_no_events()
    {
        var node = await Database.StartAsync();

        var loaded = await node.LoadAsync("machine/nobody");

        loaded.Head.ShouldBe(0);
        loaded.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_come_back_as_they_were_written_also_by_the_next_process()
    {
        var first = await Database.StartAsync();
        first.Time.Advance(TimeSpan.FromTicks(12_345_678));
        var written = A.Append() with { Events = [A.Event("""{ "a" : "ä" }"""), A.Event("", "machine.moved") with { SchemaVersion = 3 }] };
        var result = await first.AppendAsync(written);
        await first.DisposeAsync();

        var loaded = await (await Database.StartAsync()).LoadAsync("machine/SN1");

        result.ShouldBe(new AppendResult(AppendStatus.Committed, 2, first.Time.GetUtcNow().AddTicks(-8)));
        loaded.Head.ShouldBe(2);
        loaded.Events.Select(happened => (happened.Version, happened.Type, happened.SchemaVersion, A.Text(happened.Data)))
            .ShouldBe([(1, "machine.registered", 1, """{ "a" : "ä" }"""), (2, "machine.moved", 3, "")]);
        loaded.Events.ShouldAllBe(happened => happened.Actor == "user:7" && happened.Correlation == "call-1"
            && happened.OccurredAt == A.Noon && happened.RecordedAt == result.RecordedAt);
    }

    [Fact]
    public async Task An_append_without_events_moves_the_head_by_one_and_later_versions_leave_a_gap()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });
        await node.AppendAsync(A.Append(expectedHead: 1) with { Readings = [A.Reading()] });
        await node.AppendAsync(A.Append(expectedHead: 2) with { Events = [A.Event()] });

        var loaded = await node.LoadAsync("machine/SN1", after: 1);

        loaded.Head.ShouldBe(3);
        loaded.Events.Select(happened => happened.Version).ShouldBe([3]);
    }

    [Fact]
    public async Task Listeners_are_told_what_was_committed_and_nothing_else()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });
        await node.AppendAsync(A.Append(expectedHead: 1) with { Events = [A.Event(), A.Event()] });

        node.Told.SelectMany(batch => batch).Select(told => (told.Append.ExpectedHead, told.Head)).ShouldBe([(0, 1), (1, 3)]);
    }

    [Fact]
    public async Task Many_concurrent_appends_share_few_transactions()
    {
        const int callers = 500;
        var node = await Database.StartAsync();
        var before = node.Commits;

        var results = await Task.WhenAll(Enumerable.Range(0, callers).Select(i =>
            node.AppendAsync(A.Append($"machine/{i}") with { Readings = [A.Reading($"{i}")], Views = [A.Meter($"{i}")] })));

        results.ShouldAllBe(result => result.Status == AppendStatus.Committed);
        (await Database.CountAsync("readings")).ShouldBe(callers);
        (node.Commits - before).ShouldBeLessThan(callers / 4);
    }

    [Fact]
    public async Task Appends_of_one_stream_that_wait_together_are_written_in_order()
    {
        var node = await Database.StartAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            node.AppendAsync(A.Append(expectedHead: i) with { Events = [A.Event($"{i}")], Views = [A.Meter(hours: i)] })));

        results.ShouldAllBe(result => result.Status == AppendStatus.Committed);
        var loaded = await node.LoadAsync("machine/SN1");
        loaded.Events.Select(happened => A.Text(happened.Data)).ShouldBe(Enumerable.Range(0, 20).Select(i => $"{i}"));
        (await Database.ColumnAsync("select lifetime_hours from meters")).ShouldBe([19.0]);
    }

    [Fact]
    public async Task An_append_that_cannot_be_stored_fails_alone()
    {
        var node = await Database.StartAsync();
        var good = Enumerable.Range(0, 50).Select(i => node.AppendAsync(A.Append($"machine/{i}") with { Events = [A.Event()] })).ToArray();
        var bad = node.AppendAsync(A.Append("machine/bad") with { Views = [A.Machine() with { Model = null! }] });
        var alsoGood =
            Enumerable.Range(50, 50).Select(i => node.AppendAsync(A.Append($"machine/{i}") with { Events = [A.Event()] })).ToArray();

        await Should.ThrowAsync<InvalidOperationException>(bad);
        (await Task.WhenAll([.. good, .. alsoGood])).ShouldAllBe(result => result.Status == AppendStatus.Committed);
        (await node.LoadAsync("machine/bad")).Head.ShouldBe(0);
        (await node.Health.CheckAsync(CancellationToken.None)).AcceptsWrites.ShouldBeTrue();
    }
}

public sealed class AppendingOnSqlite : Appending<SqliteFile>;

public sealed class AppendingOnPostgres : Appending<PostgresBase>;
