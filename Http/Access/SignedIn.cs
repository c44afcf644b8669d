using System.Collections.Immutable;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Ports.Users;

namespace Dispatch.Http.Access;

/// <summary>Who makes a call, and what they may do and reach, as it was when the call came.</summary>
/// <param name="Subject">The user's id, or the key's.</param>
/// <param name="Actor">As the journal names them: <c>user:ID</c> or <c>device:ID</c>.</param>
/// <param name="Session">The id of what they signed in to; null for a device.</param>
/// <param name="MustChange">Whether their password has to be changed before anything else.</param>
/// <param name="Key">A device's; null for people.</param>
public sealed record SignedIn(
    string Subject, string Actor, ImmutableHashSet<Role> Roles, Reach Reach, string? Technician, string? Dealer, string? Session,
    bool MustChange, DeviceKey? Key)
{
    public static SignedIn Device(DeviceKey key) =>
        new(key.Id, $"device:{key.Id}", [Role.Device], Reach.Nowhere, null, null, null, false, key);

    public bool Is(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role)) return true;
        }

        return false;
    }
}
