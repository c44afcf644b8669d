using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports.Users;

/// <summary>A key by which a program sends telemetry or positions.</summary>
/// <param name="Hash">SHA-256 of the key, hex; the key itself is told once and not kept.</param>
/// <param name="Machines">Serial numbers whose telemetry it may send; null for all.</param>
/// <param name="Tracker">The identifier whose positions it sends; null for one that sends machines' telemetry.</param>
/// <param name="PerMinute">Most calls a minute.</param>
/// <param name="RevokedAt">UTC; null while it holds.</param>
public sealed record DeviceKey(
    string Id, string Hash, string Name, ImmutableArray<string>? Machines, string? Tracker, int PerMinute, DateTimeOffset MadeAt,
    DateTimeOffset? RevokedAt);

public interface IDeviceKeys
{
    /// <summary>Also one that is revoked.</summary>
    Task<DeviceKey?> ByHashAsync(string hash, CancellationToken cancellation);

    Task<DeviceKey?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Ordered by id, revoked ones included.</summary>
    Task<ImmutableArray<DeviceKey>> AllAsync(CancellationToken cancellation);

    /// <returns>False when the id is taken.</returns>
    Task<bool> AddAsync(DeviceKey key, CancellationToken cancellation);

    /// <summary>The key of before stops at once.</summary>
    Task RotateAsync(string id, string hash, CancellationToken cancellation);

    Task RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellation);
}
