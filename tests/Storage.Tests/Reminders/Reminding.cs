using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Reminders;

public abstract class Reminding<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Reminders_survive_are_replaced_by_name_and_removed_by_etag()
    {
        var store = (await Database.StartAsync()).Get<IReminderStore>();
        var reminder = new StoredReminder("slice/1", "watch", A.Noon, TimeSpan.FromMinutes(1), "");
        var first = await store.SaveAsync(reminder, CancellationToken.None);
        await store.SaveAsync(reminder with { Grain = "slice/0" }, CancellationToken.None);
        var second = await store.SaveAsync(reminder with { Period = TimeSpan.FromMinutes(2) }, CancellationToken.None);

        (await store.AllAsync(CancellationToken.None)).Select(stored => (stored.Grain, stored.Period.TotalMinutes))
            .ShouldBe([("slice/0", 1), ("slice/1", 2)]);
        (await store.FindAsync("slice/1", "watch", CancellationToken.None))
            .ShouldBe(reminder with { Period = TimeSpan.FromMinutes(2), ETag = second });
        (await store.RemoveAsync("slice/1", "watch", first, CancellationToken.None)).ShouldBeFalse();
        (await store.RemoveAsync("slice/1", "watch", second, CancellationToken.None)).ShouldBeTrue();
        (await store.FindAsync("slice/1", "watch", CancellationToken.None)).ShouldBeNull();
    }
}

public sealed class RemindingOnSqlite : Reminding<SqliteFile>;

public sealed class RemindingOnPostgres : Reminding<PostgresBase>;
