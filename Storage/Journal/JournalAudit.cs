using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Journal;

internal sealed class JournalAudit(Database database) : IJournalAudit
{
    private const int StreamsPerPage = 1000;

    public async Task<BrokenLink?> VerifyAsync(string stream, CancellationToken cancellation)
    {
        var links = await database.QueryAsync(
            """
            select s.head, s.hash, j.version, j.type, j.schema_version, j.data, j.actor, j.correlation, j.occurred_at, j.recorded_at, j.prev_hash, j.hash
            from journal j left join streams s on s.stream = j.stream where j.stream = @p0
            union all
            select s.head, s.hash, null, null, null, null, null, null, null, null, null, null
            from streams s where s.stream = @p0 and not exists (select 1 from journal j where j.stream = s.stream)
            order by 3
            """,
            ReadLink,
            cancellation,
            stream);
        var previous = HashChain.Start;
        foreach (var link in links)
        {
            if (link.Event is not { } happened)
                continue;
            if (!previous.AsSpan().SequenceEqual(link.PreviousHash))
                return new(stream, happened.Version,
                    "The event does not follow the one before it: an event was changed, added or removed.");
            var hash = HashChain.Next(previous, stream, Chained(happened));
            if (!hash.AsSpan().SequenceEqual(link.Hash))
                return new(stream, happened.Version, "The event was changed.");
            previous = hash;
        }

        var end = links.LastOrDefault();
        var head = end.StreamHash ?? HashChain.Start;
        return links.IsEmpty
            || previous.AsSpan().SequenceEqual(head) ? null : new(stream, end.StreamHead, "Events are missing at the end of the stream.");
    }

    public async Task<BrokenLink?> VerifyAllAsync(CancellationToken cancellation)
    {
        const string sql =
            "select stream from (select stream from streams union select stream from journal) s where stream > @p0 order by stream limit @p1";
        for (var last = ""; ;)
        {
            var streams = await database.QueryAsync(sql, row => row.Text(), cancellation, last, StreamsPerPage);
            foreach (var stream in streams)
            {
                if (await VerifyAsync(stream, cancellation) is { } broken)
                    return broken;
            }

            if (streams.Length < StreamsPerPage)
                return null;
            last = streams[^1];
        }
    }

    private static ChainedEvent Chained(RecordedEvent happened) => new(
        happened.Version,
        happened.Type,
        happened.SchemaVersion,
        happened.OccurredAt,
        happened.RecordedAt,
        happened.Actor,
        happened.Correlation,
        happened.Data);

    private static Link ReadLink(Row row)
    {
        var (head, streamHash) = (row.LongOrNull() ?? 0, row.BytesOrNull());
        return row.LongOrNull() is { } version
            ? new(head, streamHash, GroupJournal.Read(version, row), row.Bytes(), row.Bytes())
            : new(head, streamHash, null, [], []);
    }

    private readonly record struct Link(long StreamHead, byte[]? StreamHash, RecordedEvent? Event, byte[] PreviousHash, byte[] Hash);
}
