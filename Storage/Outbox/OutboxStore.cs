using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Outbox;

internal sealed class OutboxStore(Database database, GroupWriter writer, SideWriter side, TimeProvider time, StorageOptions options)
    : IOutbox
{
    private const string EarlierInLane =
        "e.source = o.source and e.target = o.target and e.parked_at is null and (e.version, e.number) < (o.version, o.number)";

    private const string ByKey = "source = @p0 and version = @p1 and number = @p2";

    public async Task<ImmutableArray<OutboxEntry>> ClaimAsync(int limit, TimeSpan lease, CancellationToken cancellation)
    {
        var due = await database.QueryAsync(
            "select 1 from outbox where parked_at is null and next_try_at <= @p0 limit 1", row => row.Long(), cancellation,
            time.GetUtcNow());
        return due.IsEmpty ? [] : await side.RunAsync(session => ClaimAsync(session, limit, lease), cancellation);
    }

    public async Task<bool> HasEarlierAsync(MessageReceipt message, string target, CancellationToken cancellation)
    {
        var earlier = await database.QueryAsync(
            "select 1 from outbox where source = @p0 and target = @p1 and parked_at is null and (version, number) < (@p2, @p3) limit 1",
            row => row.Int(),
            cancellation,
            message.Source,
            target,
            message.Version,
            message.Number);
        return earlier.Length > 0;
    }

    public Task AcknowledgeAsync(MessageReceipt message)
    {
        var pending = new PendingAcknowledgement(message);
        writer.Enqueue(pending);
        return pending.Task;
    }

    public Task BackOffAsync(MessageReceipt message, string error, DateTimeOffset nextTryAt) => ChangeAsync(
        $"update outbox set tries = tries + 1, last_error = @p3, next_try_at = @p4 where {ByKey} and parked_at is null", message, error,
        nextTryAt);

    public Task ParkAsync(MessageReceipt message, string error) => ChangeAsync(
        $"update outbox set tries = tries + 1, last_error = @p3, parked_at = @p4 where {ByKey} and parked_at is null", message, error,
        time.GetUtcNow());

    public Task<ImmutableArray<OutboxEntry>> ParkedAsync(int limit, CancellationToken cancellation) => database.QueryAsync(
        $"select {OutboxTable.Columns} from outbox where parked_at is not null order by parked_at, source, version, number limit @p0",
        OutboxTable.Read,
        cancellation,
        limit);

    public Task<bool> ReplayAsync(MessageReceipt message) => ChangeAsync(
        $"update outbox set tries = 0, last_error = null, parked_at = null, next_try_at = @p3 where {ByKey} and parked_at is not null",
        message,
        time.GetUtcNow());

    private Task<bool> ChangeAsync(string sql, MessageReceipt message, params object[] values) => side.RunAsync(
        async session =>
        {
            object[] arguments = [message.Source, message.Version, message.Number, .. values];
            return await session.ExecuteAsync(sql, CancellationToken.None, arguments) > 0;
        },
        CancellationToken.None);

    /// <summary>
    /// Leases due messages. A message waits while an earlier one of the same source and target is not done: not claimed in the same
    /// breath, or backing off for longer.
    /// </summary>
    private async Task<ImmutableArray<OutboxEntry>> ClaimAsync(Session session, int limit, TimeSpan lease)
    {
        var now = time.GetUtcNow();
        var skipLocked = database.HasManyWriters ? "for update of o skip locked" : "";
        var due = await session.QueryAsync(
            $"""
            select
              (select count(*) from outbox e where {EarlierInLane}),
              {OutboxTable.Columns}
            from outbox o
            where parked_at is null and next_try_at <= @p0
              and not exists (select 1 from outbox e where {EarlierInLane} and e.next_try_at > o.next_try_at)
            order by next_try_at, source, version, number limit @p1 {skipLocked}
            """,
            row => (Earlier: row.Int(), Entry: OutboxTable.Read(row)),
            CancellationToken.None,
            now,
            limit);
        var claimed = ImmutableArray.CreateBuilder<OutboxEntry>(due.Length);
        var taken = new Dictionary<(string Source, string Target), int>();
        foreach (var (earlier, entry) in due.OrderBy(found => found.Entry.Id.Source, StringComparer.Ordinal)
            .ThenBy(found => found.Entry.Id.Version)
            .ThenBy(found => found.Entry.Id.Number))
        {
            var lane = (entry.Id.Source, entry.Message.Target);
            if (earlier > taken.GetValueOrDefault(lane))
                continue;
            taken[lane] = taken.GetValueOrDefault(lane) + 1;
            await session.ExecuteAsync(
                $"update outbox set node = @p3, next_try_at = @p4 where {ByKey}",
                CancellationToken.None,
                entry.Id.Source,
                entry.Id.Version,
                entry.Id.Number,
                options.Node,
                now + lease);
            claimed.Add(entry with { NextTryAt = now + lease });
        }

        return claimed.DrainToImmutable();
    }
}
