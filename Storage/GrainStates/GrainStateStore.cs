using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.GrainStates;

internal sealed class GrainStateStore(Database database, SideWriter side) : IGrainStateStore
{
    public async Task<StoredGrainState?> ReadAsync(string name, string grain, CancellationToken cancellation)
    {
        var found = await database.QueryAsync(
            "select data, etag from grain_states where name = @p0 and grain = @p1",
            row => new StoredGrainState(row.Bytes(), row.Text()),
            cancellation,
            name,
            grain);
        return found.FirstOrDefault();
    }

    public async Task<string?> WriteAsync(
        string name, string grain, ReadOnlyMemory<byte> data, string? expectedETag, CancellationToken cancellation)
    {
        var eTag = Guid.NewGuid().ToString("N");
        var bytes = data.ToArray();
        var written = await side.RunAsync(
            session => expectedETag is null
                ? session.ExecuteAsync(
                    "insert into grain_states (name, grain, data, etag) values (@p0, @p1, @p2, @p3) on conflict (name, grain) do nothing",
                    CancellationToken.None, name, grain, bytes, eTag)
                : session.ExecuteAsync(
                    "update grain_states set data = @p2, etag = @p3 where name = @p0 and grain = @p1 and etag = @p4",
                    CancellationToken.None, name, grain, bytes, eTag, expectedETag),
            cancellation);
        return written > 0 ? eTag : null;
    }

    public async Task<bool> ClearAsync(string name, string grain, string? expectedETag, CancellationToken cancellation)
    {
        if (expectedETag is null)
            return await ReadAsync(name, grain, cancellation) is null;
        var removed = await side.RunAsync(
            session => session.ExecuteAsync(
                "delete from grain_states where name = @p0 and grain = @p1 and etag = @p2", CancellationToken.None, name, grain,
                expectedETag),
            cancellation);
        return removed > 0;
    }
}
