using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Evidence;
using Dispatch.Storage.Tests.Fixtures;
using Dispatch.Testing;

namespace Dispatch.Storage.Tests.Evidence;

/// <summary>F-90: work that was acknowledged and is gone is named, and nothing is served until somebody says so.</summary>
public sealed class LostWork : StorageTest<SqliteFile>
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task A_log_cut_in_half_is_named_with_what_is_gone()
    {
        var node = await Database.StartAsync();
        await Database.ExecuteAsync("pragma wal_checkpoint(truncate)");
        for (var i = 0; i < 60; i++)
            await node.AppendAsync(A.Append($"machine/{i}") with { Readings = [A.Reading($"{i}")] });
        var copy = Copy();
        await node.StopAsync();
        using (var log = new FileStream(copy + "-wal", FileMode.Open))
            log.SetLength(log.Length / 2);

        await using var next = new StorageNode([new("Path", copy), new("Node", "b")], time);
        var refused = await Should.ThrowAsync<DatabaseUnusableException>(next.StartAsync);

        refused.Message.ShouldMatch(@"^Storage:Path: .* lacks \d+ of the 6\d commits that were acknowledged, the last at .*--accept-loss");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_database_where_one_was_is_no_new_installation(bool gone)
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });
        await node.StopAsync();
        foreach (var file in new[] { "", "-wal", "-shm" })
            File.Delete(Database.FileName + file);
        if (!gone) await File.WriteAllBytesAsync(Database.FileName, []);

        var refused = await Should.ThrowAsync<DatabaseUnusableException>(() => Database.StartAsync("b"));

        refused.Message.ShouldContain("is gone or empty, with all of the ");
        (File.Exists(Database.FileName), gone || new FileInfo(Database.FileName).Length == 0).ShouldBe((!gone, true));
    }

    [Fact]
    public async Task Another_database_in_its_place_is_named()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });
        await node.StopAsync();
        await using var other = new SqliteFile();
        await (await other.StartAsync()).DisposeAsync();
        await node.DisposeAsync();
        File.Delete(Database.FileName + "-wal");
        File.Copy(other.FileName, Database.FileName, overwrite: true);

        (await Should.ThrowAsync<DatabaseUnusableException>(() => Database.StartAsync("b"))).Message.ShouldContain("is another database");
    }

    [Fact]
    public async Task Once_somebody_has_said_why_the_node_starts_and_the_journal_remembers()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });
        await node.StopAsync();
        foreach (var file in new[] { "", "-wal", "-shm" })
            File.Delete(Database.FileName + file);

        var stopped = await Database.PrepareNodeAsync("b", time);
        (await stopped.Get<IJournalEvidence>().AcceptAsync("Ada", "the disk is gone", null, CancellationToken.None))
            .Findings.ShouldHaveSingleItem().Problem.ShouldContain("is gone or empty");

        var next = await Database.StartAsync("c");
        var verified = await next.Get<IJournalEvidence>().VerifyAsync(null, null, CancellationToken.None);
        verified.Findings.ShouldBeEmpty();
        verified.Losses.ShouldHaveSingleItem().Why.ShouldBe("the disk is gone");
    }

    [Fact]
    public async Task A_torn_record_leaves_the_one_before()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });
        var commits = HeadFile.Read(Database.FileName)!.Value.Commits;
        using (var file = new FileStream(
            HeadFile.Of(Database.FileName), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            file.Position = commits % 2 * 56 + 20;
            file.WriteByte(255);
        }

        HeadFile.Read(Database.FileName)!.Value.Commits.ShouldBe(commits - 1);
    }

    [Fact]
    public async Task Events_whose_numbers_nobody_has_are_missed_at_once()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });
        await node.AppendAsync(A.Append("machine/SN2") with { Events = [A.Event()] });
        await Database.ExecuteAsync("delete from journal where stream = 'machine/SN2'");
        await Database.ExecuteAsync("delete from streams where stream = 'machine/SN2'");

        (await node.Get<IJournalEvidence>().VerifyAsync(null, null, CancellationToken.None)).Findings.ShouldHaveSingleItem()
            .Problem.ShouldBe("1 events are gone from the journal: nobody has their numbers.");
    }

    [Fact]
    public async Task Pages_of_garbage_are_found_and_the_node_is_not_ready()
    {
        var node = await Database.StartAsync();
        for (var i = 0; i < 400; i++)
            await node.AppendAsync(A.Append($"machine/{i}") with { Events = [A.Event(new string('x', 2_000))] });
        await node.StopAsync();
        await Database.ExecuteAsync("pragma wal_checkpoint(truncate)");
        var garbage = new byte[4096 * 50];
        Array.Fill(garbage, (byte)0x5a);
        using (var file = new FileStream(Database.FileName, FileMode.Open))
        {
            file.Position = file.Length - garbage.Length - 4096 * 10;
            file.Write(garbage);
        }

        var next = await Database.StartAsync("b");
        await Eventually.TrueAsync(() => next.Get<JournalWatch>().Last is not null, "the journal is not proved");

        (await next.Health.CheckAsync(CancellationToken.None)).Damage.ShouldNotBeNull();
    }

    private string Copy()
    {
        var copy = Path.Combine(Path.GetDirectoryName(Database.FileName)!, "copy.db");
        foreach (var file in new[] { "", "-wal", ".head" })
            File.Copy(Database.FileName + file, copy + file);
        return copy;
    }
}
