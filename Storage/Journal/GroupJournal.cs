using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Journal;

internal sealed class GroupJournal(Database database, GroupWriter writer) : IJournal
{
    public async Task<LoadedStream> LoadAsync(string stream, long afterVersion, CancellationToken cancellation)
    {
        // One statement, so that head and events are of one instant.
        var rows = await database.QueryAsync(
            """
            select s.head, j.version, j.type, j.schema_version, j.data, j.actor, j.correlation, j.occurred_at, j.recorded_at, j.initiator
            from streams s left join journal j on j.stream = s.stream and j.version > @p1
            where s.stream = @p0 order by j.version
            """,
            row => (Head: row.Long(), Event: row.LongOrNull() is { } version ? Read(version, row) : null),
            cancellation,
            stream,
            afterVersion);
        return rows.IsEmpty
            ? new LoadedStream(0, [])
            : new LoadedStream(rows[0].Head, rows[0].Event is null ? [] : [.. rows.Select(row => row.Event!)]);
    }

    public Task<AppendResult> AppendAsync(JournalAppend append)
    {
        var pending = new PendingAppend(append);
        writer.Enqueue(pending);
        return pending.Task;
    }

    /// <summary>The columns from type to recorded_at, then initiator.</summary>
    public static RecordedEvent Read(long version, Row row) =>
        new(version, row.Text(), row.Int(), row.Bytes(), row.Text(), row.Text(), row.Instant(), row.Instant(),
            row.TextOrNull());
}
