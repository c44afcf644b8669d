using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Users;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Dispatch.Http.Access;

/// <summary>
/// What a session's user may do now. Kept for a few seconds, so that rights that are taken away end soon and not each call asks the
/// database.
/// </summary>
public sealed class SignedInSource(
    ISessions sessions, IUserViews users, IBelongings belongings, ICredentials credentials, IMemoryCache cache,
    IOptions<AccessOptions> options, TimeProvider time)
{
    /// <returns>Null when the session ended, or its user was closed.</returns>
    public async Task<SignedIn?> OfSessionAsync(string session, CancellationToken cancellation)
    {
        if (cache.TryGetValue(Key(session), out SignedIn? known)) return known;
        var read = await ReadAsync(session, cancellation);
        using var entry = cache.CreateEntry(Key(session));
        entry.AbsoluteExpirationRelativeToNow = options.Value.RightsKept;
        entry.Value = read;
        return read;
    }

    /// <summary>Has the next call of the session ask again.</summary>
    public void Forget(string session) => cache.Remove(Key(session));

    private async Task<SignedIn?> ReadAsync(string id, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(id, cancellation) is not { } session || session.EndsAt <= time.GetUtcNow()) return null;
        if (await users.FindAsync(session.Subject, cancellation) is not { IsClosed: false, Rights: var rights }) return null;
        if (await credentials.BySubjectAsync(session.Subject, cancellation) is not { } credential) return null;
        var stations = rights.Dealer is { } dealer ? (await belongings.FindAsync("dealer", dealer, cancellation))?.Stations : null;
        return new(
            session.Subject, $"user:{session.Subject}", [.. rights.Roles], rights.Reach([.. stations ?? []]), rights.Technician,
            rights.Dealer, id, credential.MustChange, null);
    }

    private static string Key(string session) => $"signed-in:{session}";
}
