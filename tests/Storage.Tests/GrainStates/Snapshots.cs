using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.GrainStates;

public abstract class Snapshots<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_state_is_written_read_and_cleared_by_its_etag()
    {
        var store = (await Database.StartAsync()).Get<IGrainStateStore>();
        (await store.ReadAsync("snapshot", "machine/SN1", CancellationToken.None)).ShouldBeNull();

        var first = await store.WriteAsync("snapshot", "machine/SN1", A.Bytes("1"), null, CancellationToken.None);
        var second = await store.WriteAsync("snapshot", "machine/SN1", A.Bytes("2"), first, CancellationToken.None);
        var stored = await store.ReadAsync("snapshot", "machine/SN1", CancellationToken.None);
        var cleared = await store.ClearAsync("snapshot", "machine/SN1", second, CancellationToken.None);

        (A.Text(stored!.Data), stored.ETag).ShouldBe(("2", second));
        cleared.ShouldBeTrue();
        (await store.ReadAsync("snapshot", "machine/SN1", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_holds_an_old_etag_changes_nothing()
    {
        var store = (await Database.StartAsync()).Get<IGrainStateStore>();
        var first = await store.WriteAsync("snapshot", "g", A.Bytes("1"), null, CancellationToken.None);
        var second = await store.WriteAsync("snapshot", "g", A.Bytes("2"), first, CancellationToken.None);

        (await store.WriteAsync("snapshot", "g", A.Bytes("3"), first, CancellationToken.None)).ShouldBeNull();
        (await store.WriteAsync("snapshot", "g", A.Bytes("3"), null, CancellationToken.None)).ShouldBeNull();
        (await store.ClearAsync("snapshot", "g", first, CancellationToken.None)).ShouldBeFalse();
        (await store.ClearAsync("snapshot", "g", null, CancellationToken.None)).ShouldBeFalse();

        (await store.ReadAsync("snapshot", "g", CancellationToken.None))!.ETag.ShouldBe(second);
    }
}

public sealed class SnapshotsOnSqlite : Snapshots<SqliteFile>;

public sealed class SnapshotsOnPostgres : Snapshots<PostgresBase>;
