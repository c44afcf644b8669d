using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Users;

internal sealed class DeviceKeyStore(Database database, SideWriter side) : IDeviceKeys
{
    private const string Columns = "id, key_hash, name, machines, tracker, per_minute, made_at, revoked_at";

    public Task<DeviceKey?> ByHashAsync(string hash, CancellationToken cancellation) => Find("key_hash", hash, cancellation);

    public Task<DeviceKey?> FindAsync(string id, CancellationToken cancellation) => Find("id", id, cancellation);

    public Task<ImmutableArray<DeviceKey>> AllAsync(CancellationToken cancellation) =>
        database.QueryAsync($"select {Columns} from device_keys order by id", Read, cancellation);

    public Task<bool> AddAsync(DeviceKey key, CancellationToken cancellation) => side.RunAsync(
        async session => await session.ExecuteAsync(
            $"insert into device_keys ({Columns}) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, null) on conflict do nothing",
            CancellationToken.None,
            key.Id,
            key.Hash,
            key.Name,
            key.Machines is { } machines ? DurableJson.Text(machines) : null,
            key.Tracker,
            (long)key.PerMinute,
            key.MadeAt) == 1,
        cancellation);

    public Task RotateAsync(string id, string hash, CancellationToken cancellation) => side.RunAsync(
        session => session.ExecuteAsync(
            "update device_keys set key_hash = @p1, revoked_at = null where id = @p0", CancellationToken.None, id, hash),
        cancellation);

    public Task RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellation) => side.RunAsync(
        session => session.ExecuteAsync(
            "update device_keys set revoked_at = @p1 where id = @p0 and revoked_at is null", CancellationToken.None, id, at),
        cancellation);

    private async Task<DeviceKey?> Find(string column, string value, CancellationToken cancellation) =>
        (await database.QueryAsync($"select {Columns} from device_keys where {column} = @p0", Read, cancellation, value)).FirstOrDefault();

    private static DeviceKey Read(Row row) => new(
        row.Text(),
        row.Text(),
        row.Text(),
        row.TextOrNull() is { } machines ? DurableJson.Read<ImmutableArray<string>>(machines) : null,
        row.TextOrNull(),
        row.Int(),
        row.Instant(),
        row.InstantOrNull());
}
