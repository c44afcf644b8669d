using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Journal;

public abstract class HashChains<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const string Stream = "machine/SN1";

    [Fact]
    public async Task A_journal_written_by_several_nodes_and_processes_verifies()
    {
        await WriteAsync();

        var audit = (await Database.StartAsync("c")).Get<IJournalAudit>();

        (await audit.VerifyAsync(Stream, CancellationToken.None)).ShouldBeNull();
        (await audit.VerifyAllAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("update journal set actor = 'user:8' where version = 3", 3)]
    [InlineData("update journal set initiator = 'user:8' where version = 3", 3)]
    [InlineData("update journal set initiator = 'user:8' where version = 5", 5)]
    [InlineData("update journal set initiator = null where version = 5", 5)]
    [InlineData("update journal set type = 'machine.sold' where version = 1", 1)]
    [InlineData("update journal set data = cast('{\"hours\":2}' as {bytes}) where version = 4", 4)]
    [InlineData("update journal set hash = prev_hash where version = 3", 3)]
    [InlineData("delete from journal where version = 3", 4)]
    [InlineData("update journal set version = 9 where version = 3", 4)]
    public async Task Whoever_changes_an_event_is_found_out_at_that_event(string tampering, long version)
    {
        var node = await WriteAsync();

        await Database.ExecuteAsync(
            tampering.Replace("{bytes}", typeof(TDatabase) == typeof(SqliteFile) ? "blob" : "bytea", StringComparison.Ordinal));

        var broken = await node.Get<IJournalAudit>().VerifyAllAsync(CancellationToken.None);
        broken.ShouldNotBeNull().Stream.ShouldBe(Stream);
        broken.Version.ShouldBe(version);
    }

    [Fact]
    public async Task Events_cut_off_at_the_end_are_missed()
    {
        var node = await WriteAsync();

        await Database.ExecuteAsync("delete from journal where version > 3");

        (await node.Get<IJournalAudit>().VerifyAllAsync(CancellationToken.None)).ShouldNotBeNull().Version.ShouldBe(5);
    }

    [Fact]
    public async Task A_stream_removed_whole_from_the_journal_is_missed()
    {
        var node = await WriteAsync();

        await Database.ExecuteAsync("delete from journal");

        (await node.Get<IJournalAudit>().VerifyAllAsync(CancellationToken.None)).ShouldNotBeNull().Version.ShouldBe(5);
    }

    /// <summary>As another program counts them; the first is what journals held before there were initiators.</summary>
    [Theory]
    [InlineData(null, "85e45940d659e6412d8766c23200169b3e6fa36848b78a9a7307065aec153b52")]
    [InlineData("user:9", "a147cdefc0423a70640421970a212ecc06c9adbb6198aeb9814e9f23f7aa5e7c")]
    public void An_event_without_initiator_keeps_the_hash_that_it_had(string? initiator, string hash)
    {
        ChainedEvent link = new(1, "machine.registered", 1, A.Noon, A.Noon, "user:7", "call-1", A.Bytes("{}"), initiator);

        Convert.ToHexStringLower(HashChain.Next(HashChain.Start, Stream, link)).ShouldBe(hash);
    }

    private async Task<StorageNode> WriteAsync()
    {
        var (a, b) = (await Database.StartAsync("a"), await Database.StartAsync("b"));
        await a.AppendAsync(A.Append(Stream) with { Events = [A.Event()] });
        await b.AppendAsync(A.Append(Stream, 1) with { Readings = [A.Reading()] });
        await a.AppendAsync(A.Append(Stream, 2) with { Events = [A.Event(), A.Event()] });
        await b.AppendAsync(A.Append(Stream, 4) with { Events = [A.Event()], Actor = "system", Initiator = "user:7" });
        return a;
    }
}

public sealed class HashChainsOnSqlite : HashChains<SqliteFile>;

public sealed class HashChainsOnPostgres : HashChains<PostgresBase>;
