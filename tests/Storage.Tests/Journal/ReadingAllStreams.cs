using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;
using Dispatch.Testing;

namespace Dispatch.Storage.Tests.Journal;

public abstract class ReadingAllStreams<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Every_event_is_read_once_page_by_page()
    {
        var node = await Database.StartAsync();
        for (var i = 0; i < 5; i++)
            await node.AppendAsync(A.Append($"s/{i}") with { Events = [A.Event($"{i}a"), A.Event($"{i}b")] });
        var reader = node.Get<IJournalReader>();

        var read = new List<string>();
        JournalPosition at = default;
        await Eventually.TrueAsync(
            async () =>
            {
                foreach (var entry in await reader.ReadAsync(at, 3, CancellationToken.None))
                {
                    read.Add($"{entry.Stream} {A.Text(entry.Event.Data)}");
                    at = entry.Position;
                }

                return read.Count >= 10;
            },
            TimeSpan.FromSeconds(30),
            "not all is read");

        read.ShouldBe(Enumerable.Range(0, 5).SelectMany(i => new[] { $"s/{i} {i}a", $"s/{i} {i}b" }));
    }
}

public sealed class ReadingAllStreamsOnSqlite : ReadingAllStreams<SqliteFile>;

public sealed class ReadingAllStreamsOnPostgres : ReadingAllStreams<PostgresBase>
{
    [Fact]
    public async Task What_a_running_transaction_may_still_precede_is_left_for_later()
    {
        var node = await Database.StartAsync();
        var reader = node.Get<IJournalReader>();
        await node.AppendAsync(A.Append("s/before") with { Events = [A.Event()] });
        await using var connection = await Database.ConnectAsync();
        await using var running = await connection.BeginTransactionAsync();
        await using var slow = connection.CreateCommand();
        slow.CommandText =
            """
            insert into journal (stream, version, type, schema_version, data, actor, correlation, occurred_at, recorded_at, prev_hash, hash)
            values ('s/slow', 1, 't', 1, '', 'a', 'c', now(), now(), '', '')
            """;
        await slow.ExecuteNonQueryAsync();
        await node.AppendAsync(A.Append("s/after") with { Events = [A.Event()] });

        var first = await ReadAsync(reader, default, 1);
        await running.CommitAsync();
        var rest = await ReadAsync(reader, first[^1].Position, 2);

        first.Select(entry => entry.Stream).ShouldBe(["s/before"]);
        rest.Select(entry => entry.Stream).ShouldBe(["s/slow", "s/after"]);
    }

    /// <summary>Waits for other databases of the server, whose running transactions hold back what is read here.</summary>
    private static async Task<ImmutableArray<JournalEntry>> ReadAsync(IJournalReader reader, JournalPosition after, int count)
    {
        ImmutableArray<JournalEntry> read = [];
        await Eventually.TrueAsync(
            async () => (read = await reader.ReadAsync(after, 10, CancellationToken.None)).Length >= count, TimeSpan.FromSeconds(30),
            "nothing is read");
        return read;
    }
}
