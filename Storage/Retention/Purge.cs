using System.Collections.Immutable;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Retention;

/// <summary>Removes what is older than the options allow, in small transactions so that appends need not wait long.</summary>
/// <param name="tables">By age alone; readings go machine by machine.</param>
internal sealed class Purge(ImmutableArray<Retained> tables, Database database, SideWriter side, StorageOptions options, TimeProvider time)
{
    private const int RowsPerStep = 2_000;
    private const int MachinesPerStep = 200;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var table in tables)
            await RemoveOldAsync(table, now - table.Kept, cancellation);
        await RemoveOldReadingsAsync(now - options.ReadingsKept, cancellation);
    }

    private async Task RemoveOldAsync(Retained table, DateTimeOffset before, CancellationToken cancellation)
    {
        var sql = $"delete from {table.Table} where ({table.Key}) in (select {table.Key} from {table.Table} where {table.Age} < @p0 order by {table.Age} limit {RowsPerStep})";
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
