using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Retention;

/// <summary>Removes what is older than the options allow, in small transactions so that appends need not wait long.</summary>
internal sealed class Purge(Database database, SideWriter side, StorageOptions options, TimeProvider time)
{
    private const int RowsPerStep = 2_000;
    private const int MachinesPerStep = 200;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await RemoveOldAsync("answers", "caller, key", "answered_at", now - options.AnswersKept, cancellation);
        await RemoveOldAsync("receipts", "stream, source, version, number", "received_at", now - options.ReceiptsKept, cancellation);
        await RemoveOldAsync("breadcrumbs", "technician, at", "received_at", now - options.TracksKept, cancellation);
        await RemoveOldAsync("decisions", "work_order, attempt, station", "at", now - options.DecisionsKept, cancellation);
        await RemoveOldReadingsAsync(now - options.ReadingsKept, cancellation);
    }

    private async Task RemoveOldAsync(string table, string key, string age, DateTimeOffset before, CancellationToken cancellation)
    {
        var sql = $"delete from {table} where ({key}) in (select {key} from {table} where {age} < @p0 order by {age} limit {RowsPerStep})";
        while (await side.RunAsync(session => session.ExecuteAsync(sql, CancellationToken.None, before), cancellation) == RowsPerStep)
            cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Machine by machine, along the key: an index on the instant would cost every reading that comes in.</summary>
    private async Task RemoveOldReadingsAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        const string sql = "delete from readings where machine = @p0 and at < @p1";
        for (var last = ""; ;)
        {
            var machines = await database.QueryAsync(
                """
                with recursive machines (machine, n) as (
                  select min(machine), 1 from readings where machine > @p0
                  union all
                  select (select min(machine) from readings where machine > machines.machine), n + 1 from machines
                  where machines.machine is not null and n < @p1)
                select machine from machines where machine is not null
                """,
                row => row.Text(),
                cancellation,
                last,
                MachinesPerStep);
            if (machines.IsEmpty)
                return;
            await side.RunAsync(
                async session =>
                {
                    var removed = 0;
                    foreach (var machine in machines)
                        removed += await session.ExecuteAsync(sql, CancellationToken.None, machine, before);
                    return removed;
                },
                cancellation);
            last = machines[^1];
        }
    }
}
