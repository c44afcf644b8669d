using System.Text.Json.Nodes;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Evidence;
using Dispatch.Storage.Tests.Fixtures;
using Dispatch.Testing;

namespace Dispatch.Storage.Tests.Evidence;

/// <summary>F-84: whoever changes what was recorded is found, also with the node's own key in hand.</summary>
public abstract class Proving<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider time = new(Start);
    private readonly string folder = Directory.CreateTempSubdirectory("dispatch-key-").FullName;

    private KeyValuePair<string, string?>[] Settings => [new("RootKey", Path.Combine(folder, "root.key"))];

    [Fact]
    public async Task A_whole_journal_is_whole_and_its_days_are_signed()
    {
        var node = await ThreeDaysAsync();

        var verified = await VerifyAsync(node);

        verified.Findings.ShouldBeEmpty();
        (verified.Streams, verified.Events, verified.Roots).ShouldBe((3, 6, 2));
    }

    [Fact]
    public async Task Every_thing_that_is_wrong_has_a_line()
    {
        var node = await ThreeDaysAsync();

        await Database.ExecuteAsync("update journal set actor = 'user:8' where version = 1 and stream in ('machine/SN1', 'machine/SN2')");

        (await VerifyAsync(node)).Findings.Select(found => (found.Stream, found.Version, found.Problem)).ShouldBe(
            [("machine/SN1", 1, "The event was changed."), ("machine/SN2", 1, "The event was changed.")]);
    }

    [Fact]
    public async Task A_stream_removed_whole_is_found_by_the_days_it_was_part_of()
    {
        var node = await ThreeDaysAsync();

        await Database.ExecuteAsync("delete from journal where stream = 'machine/SN2'");
        await Database.ExecuteAsync("delete from streams where stream = 'machine/SN2'");

        (await VerifyAsync(node)).Findings.ShouldContain(found => found.Stream == "day 2026-05-01");
    }

    [Fact]
    public async Task Whoever_signs_again_with_another_key_is_found()
    {
        var node = await ThreeDaysAsync();
        await Database.ExecuteAsync("delete from roots");
        File.Delete(Path.Combine(folder, "root.key"));
        await SealAsync(await Database.StartAsync("b", time, [new("RootKey", Path.Combine(folder, "other.key"))]));
        File.Exists(Path.Combine(folder, "other.key")).ShouldBeTrue();

        var findings = (await VerifyAsync(node)).Findings;

        findings.Select(found => found.Stream).ShouldBe(["day 2026-05-01", "day 2026-05-02"]);
        findings[0].Problem.ShouldContain("Storage:TrustedKeys");
    }

    [Fact]
    public async Task A_root_taken_out_or_signed_over_is_found()
    {
        var node = await ThreeDaysAsync();

        await Database.ExecuteAsync("delete from roots where day = '2026-05-01'");

        (await VerifyAsync(node)).Findings.Select(found => found.Stream).ShouldBe(["day 2026-05-02", "day 2026-05-01"]);
    }

    [Fact]
    public async Task A_database_rewritten_with_the_nodes_own_key_fails_against_a_root_exported_before()
    {
        var node = await ThreeDaysAsync();
        var exported = (await Evidence(node).ExportAsync(null, CancellationToken.None)).ShouldNotBeNull();
        (await VerifyAsync(node, exported)).Findings.ShouldBeEmpty();

        // All is written anew by the program itself, and signed by its own key: only SN2 never was.
        await Database.ExecuteAsync("delete from roots");
        await Database.ExecuteAsync("delete from journal where stream = 'machine/SN2'");
        await Database.ExecuteAsync("delete from streams where stream = 'machine/SN2'");
        var again = await Database.StartAsync("b", time, Settings);
        await SealAsync(again);

        (await VerifyAsync(again)).Findings.Where(found => found.Stream.StartsWith("day", StringComparison.Ordinal)).ShouldBeEmpty();
        (await VerifyAsync(again, exported)).Findings.ShouldContain(found => found.Stream == "day 2026-05-01"
            && found.Problem == "The journal has events of 1 streams on that day; by the exported root it had those of 2.");
    }

    [Fact]
    public async Task An_exported_root_outlives_what_is_written_later()
    {
        var node = await ThreeDaysAsync();
        var exported = (await Evidence(node).ExportAsync(new(2026, 5, 1), CancellationToken.None)).ShouldNotBeNull();

        await node.AppendAsync(A.Append("machine/SN1", 3) with { Events = [A.Event()] });

        (await VerifyAsync(node, exported)).Findings.ShouldBeEmpty();
        (await Evidence(node).ExportAsync(new(2026, 5, 3), CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("streams", "7")]
    [InlineData("day", "\"2026-05-09\"")]
    public async Task An_exported_root_that_was_changed_is_no_proof(string field, string value)
    {
        var node = await ThreeDaysAsync();
        var exported = JsonNode.Parse((await Evidence(node).ExportAsync(null, CancellationToken.None))!)!;
        exported["days"]![0]![field] = JsonNode.Parse(value);

        await Should.ThrowAsync<FormatException>(() => VerifyAsync(node, exported.ToJsonString()));
        await Should.ThrowAsync<FormatException>(() => VerifyAsync(node, "{}"));
    }

    [Fact]
    public async Task A_clock_put_back_records_nothing_on_a_day_that_is_signed()
    {
        await ThreeDaysAsync();
        var back = await Database.StartAsync("b", new FakeTimeProvider(Start), Settings);

        var result = await back.AppendAsync(A.Append("machine/SN9") with { Events = [A.Event()] });

        result.RecordedAt.ShouldBe(new DateTimeOffset(2026, 5, 3, 0, 0, 0, TimeSpan.Zero));
        (await VerifyAsync(back)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_went_on_without_is_recorded_and_not_told_again()
    {
        var node = await ThreeDaysAsync();
        await Database.ExecuteAsync("update journal set actor = 'user:8' where stream = 'machine/SN1' and version = 1");
        await node.StopAsync();

        var stopped = await Database.PrepareNodeAsync("b", time, Settings);
        (await Evidence(stopped).AcceptAsync("Ada", "a restore of March", null, CancellationToken.None)).Findings.Length.ShouldBe(1);
        var after = await VerifyAsync(await Database.StartAsync("c", time, Settings));

        after.Findings.ShouldBeEmpty();
        after.Accepted.ShouldHaveSingleItem().Stream.ShouldBe("machine/SN1");
        var loss = after.Losses.ShouldHaveSingleItem();
        (loss.Who, loss.Why, loss.Findings).ShouldBe(("Ada", "a restore of March", 1));
    }

    [Fact]
    public async Task A_node_that_starts_on_a_changed_journal_is_not_ready()
    {
        var node = await ThreeDaysAsync();
        await node.StopAsync();
        await Database.ExecuteAsync("update journal set actor = 'user:8' where stream = 'machine/SN1' and version = 1");

        var next = await Database.StartAsync("b", time, Settings);
        await Eventually.TrueAsync(() => next.Get<JournalWatch>().Last is not null, "the journal is not proved");

        (await next.Health.CheckAsync(CancellationToken.None)).Damage.ShouldNotBeNull().ShouldContain("machine/SN1 1");
    }

    /// <summary>Two days that are signed, and a third that is not over.</summary>
    private async Task<StorageNode> ThreeDaysAsync()
    {
        var node = await Database.StartAsync("a", time, Settings);
        await node.AppendAsync(A.Append("machine/SN1") with { Events = [A.Event()] });
        await node.AppendAsync(A.Append("machine/SN2") with { Events = [A.Event(), A.Event()] });
        time.Advance(TimeSpan.FromDays(1));
        await node.AppendAsync(A.Append("machine/SN1", 1) with { Events = [A.Event()] });
        time.Advance(TimeSpan.FromDays(1));
        await node.AppendAsync(A.Append("machine/SN1", 2) with { Events = [A.Event()] });
        await node.AppendAsync(A.Append("machine/SN3") with { Events = [A.Event()] });
        await SealAsync(node);
        return node;
    }

    private static Task SealAsync(StorageNode node) => node.Get<RootKeeper>().SealAsync(CancellationToken.None);

    private static IJournalEvidence Evidence(StorageNode node) => node.Get<IJournalEvidence>();

    private static Task<VerifiedJournal> VerifyAsync(StorageNode node, string? exported = null) =>
        Evidence(node).VerifyAsync(exported, null, CancellationToken.None);
}

public sealed class ProvingOnSqlite : Proving<SqliteFile>;

public sealed class ProvingOnPostgres : Proving<PostgresBase>;
