using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Evidence;

/// <summary>
/// All streams with their events, in the order of names and versions, some hundred streams at a time; each batch is of one instant, so that
/// a stream that is written meanwhile is whole.
/// </summary>
internal sealed class JournalScan(Database database)
{
    private const int StreamsAtOnce = 200;

    public async IAsyncEnumerable<ImmutableArray<ChainLink>> BatchesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (string? after = ""; after is not null;)
        {
            var last = (await database.QueryAsync(
                "select stream from streams where stream > @p0 order by stream limit 1 offset @p1", row => row.Text(), cancellation, after,
                StreamsAtOnce - 1)).SingleOrDefault();
            yield return last is null
                ? await database.QueryAsync(Range("stream > @p0"), Read, cancellation, after)
                : await database.QueryAsync(Range("stream > @p0 and {0}.stream <= @p1"), Read, cancellation, after, last);
            after = last;
        }
    }

    public Task<ImmutableArray<ChainLink>> OneAsync(string stream, CancellationToken cancellation) =>
        database.QueryAsync(Range("stream = @p0"), Read, cancellation, stream);

    private static string Range(string range)
    {
        const string Columns =
            """
            j.version, j.type, j.schema_version, j.data, j.actor, j.correlation, j.occurred_at, j.recorded_at, j.initiator, j.prev_hash,
            j.hash
            """;
        return $"""
            select s.stream, s.head, s.hash, {Columns} from streams s left join journal j on j.stream = s.stream where {Of("s")}
            union all
            select j.stream, null, null, {Columns} from journal j
            where {Of("j")} and not exists (select 1 from streams s where s.stream = j.stream)
            order by 1, 4
            """;

        string Of(string table) => $"{table}.{range.Replace("{0}", table, StringComparison.Ordinal)}";
    }

    private static ChainLink Read(Row row)
    {
        var (stream, head, hash) = (row.Text(), row.LongOrNull() ?? 0, row.BytesOrNull());
        return row.LongOrNull() is { } version
            ? new(stream, head, hash, GroupJournal.Read(version, row), row.Bytes(), row.Bytes())
            : new(stream, head, hash, null, [], []);
    }
}
