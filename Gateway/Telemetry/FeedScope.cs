using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Http.Access;

namespace Dispatch.Gateway.Telemetry;

/// <summary>Of which machines a caller may tell: a key of those it was made for, people of those within their reach.</summary>
internal sealed class FeedScope(IBelongings belongings)
{
    /// <param name="keys">Serial numbers under which the machines are kept, or would be.</param>
    /// <returns>For each whether the caller may tell of it.</returns>
    public async Task<bool[]> MayTellAsync(IReadOnlyList<string> keys, SignedIn? who, CancellationToken cancellation)
    {
        if (who is null) return new bool[keys.Count];
        if (who.Key is { } key) return OfKey(keys, key);
        if (who.Reach.IsEverywhere) return All(keys.Count);
        var allowed = new bool[keys.Count];
        for (var i = 0; i < keys.Count; i++)
            allowed[i] = await belongings.FindAsync("machine", keys[i], cancellation) is { } found
                && who.Reach.Includes(found.Stations, found.Technicians);
        return allowed;
    }

    private static bool[] OfKey(IReadOnlyList<string> keys, DeviceKey key)
    {
        if (key.Tracker is not null) return new bool[keys.Count];
        if (key.Machines is not { } machines) return All(keys.Count);
        var own = machines.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. keys.Select(own.Contains)];
    }

    private static bool[] All(int count) => [.. Enumerable.Repeat(true, count)];
}
