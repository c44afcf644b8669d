using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Journal;

internal sealed class JournalReader(Database database) : IJournalReader
{
    private const string Columns =
        "seq, stream, version, type, schema_version, data, actor, correlation, occurred_at, recorded_at, initiator";

    public Task<ImmutableArray<JournalEntry>> ReadAsync(JournalPosition after, int limit, CancellationToken cancellation) =>
        database.HasManyWriters
        ? database.QueryAsync(
            $"""
            select transaction_id::text::bigint, {Columns} from journal
            where (transaction_id, seq) > (@p0::text::xid8, @p1) and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by transaction_id, seq limit @p2
            """,
            Read,
            cancellation,
            after.Transaction,
            after.Sequence,
            limit)
        : database.QueryAsync(
            $"select 0, {Columns} from journal where seq > @p0 order by seq limit @p1", Read, cancellation, after.Sequence, limit);

    private static JournalEntry Read(Row row) =>
        new(new JournalPosition(row.Long(), row.Long()), row.Text(), GroupJournal.Read(row.Long(), row));
}
