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
        var allowed = new bool[keys.Count];
        if (who is null || (who.Reach.IsEverywhere && who.Key is not { Machines: not null } && who.Key is not { Tracker: not null }))
        {
            Array.Fill(allowed, who is not null);
            return allowed;
        }

        for (var i = 0; i < keys.Count; i++)
            allowed[i] = who.Key is { } key
                ? key.Tracker is null && key.Machines is { } machines && machines.Contains(keys[i], StringComparer.OrdinalIgnoreCase)
                : await belongings.FindAsync("machine", keys[i], cancellation) is { } found && who.Reach.Includes(found.Stations, found.Technicians);
        return allowed;
    }
}
