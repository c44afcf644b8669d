using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Health;

public sealed class FullDisk : StorageTest<SqliteFile>
{
    [Fact]
    public async Task A_full_database_refuses_turns_red_loses_nothing_and_recovers_by_itself()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event("1")] });
        await LimitPagesAsync(node, 1);

        var refused = await Should.ThrowAsync<JournalUnavailableException>(() => node.AppendAsync(Large(1)));
        var red = await node.Health.CheckAsync(CancellationToken.None);
        await LimitPagesAsync(node, int.MaxValue);
        var result = await node.AppendAsync(Large(1));
        var green = await node.Health.CheckAsync(CancellationToken.None);

        refused.OutcomeUnknown.ShouldBeFalse();
        refused.Message.ShouldContain("full");
        red.AcceptsWrites.ShouldBeFalse();
        red.Problem.ShouldNotBeNull().ShouldContain("full");
        result.Status.ShouldBe(AppendStatus.Committed);
        green.ShouldBe(new StorageState(true, null, 0, 0, green.Commits));
        (await node.LoadAsync("machine/SN1")).Events.Length.ShouldBe(2);
        (await node.Get<IJournalAudit>().VerifyAllAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Ten_seconds_after_the_last_refusal_a_probe_that_is_written_turns_it_green()
    {
        var node = await Database.StartAsync();
        await LimitPagesAsync(node, 1);
        await Should.ThrowAsync<JournalUnavailableException>(() => node.AppendAsync(Large(0)));
        await LimitPagesAsync(node, int.MaxValue);

        var before = await node.Health.CheckAsync(CancellationToken.None);
        node.Time.Advance(TimeSpan.FromSeconds(10));
        var after = await node.Health.CheckAsync(CancellationToken.None);

        (before.AcceptsWrites, after.AcceptsWrites).ShouldBe((false, true));
    }

    private static JournalAppend Large(long head) => A.Append(expectedHead: head) with { Events = [A.Event(new string('x', 1_000_000))] };

    /// <summary>SQLite's own way to make a disk small: never below what the database has already.</summary>
    private static async Task LimitPagesAsync(StorageNode node, int pages) =>
        await node.Get<GroupWriter>()
            .RunAsync(session => session.QueryAsync($"pragma max_page_count = {pages}", row => row.Long(), CancellationToken.None));
}
