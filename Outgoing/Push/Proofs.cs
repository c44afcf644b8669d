using System.Collections.Concurrent;
using Lib.Net.Http.WebPush.Authentication;

namespace Dispatch.Outgoing.Push;

/// <summary>
/// Proofs of identity by push service, used again as long as they hold: a signature costs more than the rest of a message.
/// </summary>
internal sealed class Proofs(TimeProvider time) : IVapidTokenCache
{
    /// <summary>A proof is renewed while it still holds, so that none runs out on its way.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset ExpiresAt)> known = [];

    public void Put(string audience, DateTimeOffset expiration, string token) => known[audience] = (token, expiration);

    public string? Get(string audience) =>
        known.TryGetValue(audience, out var proof) && proof.ExpiresAt > time.GetUtcNow() + Early ? proof.Token : null;
}
