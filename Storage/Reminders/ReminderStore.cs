using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Reminders;

internal sealed class ReminderStore(Database database, SideWriter side) : IReminderStore
{
    private const string Select = "select grain, name, start_at, period_ticks, etag from reminders";

    public Task<ImmutableArray<StoredReminder>> AllAsync(CancellationToken cancellation) =>
        database.QueryAsync($"{Select} order by grain, name", Read, cancellation);

    public async Task<StoredReminder?> FindAsync(string grain, string name, CancellationToken cancellation)
    {
        var found = await database.QueryAsync($"{Select} where grain = @p0 and name = @p1", Read, cancellation, grain, name);
        return found.FirstOrDefault();
    }

    public async Task<string> SaveAsync(StoredReminder reminder, CancellationToken cancellation)
    {
        var eTag = Guid.NewGuid().ToString("N");
        await side.RunAsync(
            session => session.ExecuteAsync(
                """
                insert into reminders (grain, name, start_at, period_ticks, etag) values (@p0, @p1, @p2, @p3, @p4)
                on conflict (grain, name) do update set start_at = excluded.start_at, period_ticks = excluded.period_ticks, etag = excluded.etag
                """,
                CancellationToken.None, reminder.Grain, reminder.Name, reminder.StartAt, reminder.Period.Ticks, eTag),
            cancellation);
        return eTag;
    }

    public async Task<bool> RemoveAsync(string grain, string name, string eTag, CancellationToken cancellation)
    {
        var removed = await side.RunAsync(
            session => session.ExecuteAsync(
                "delete from reminders where grain = @p0 and name = @p1 and etag = @p2", CancellationToken.None, grain, name, eTag),
            cancellation);
        return removed > 0;
    }

    private static StoredReminder Read(Row row) =>
        new(row.Text(), row.Text(), row.Instant(), TimeSpan.FromTicks(row.Long()), row.Text());
}
