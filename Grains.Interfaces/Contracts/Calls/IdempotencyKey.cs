using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Contracts.Calls;

/// <summary>The key of an outside call and the SHA-256 of its body in hex. The same key gives the same answer for 24 h; with another body it is refused.</summary>
[GenerateSerializer, Immutable]
public sealed record IdempotencyKey(string Key, string BodyHash)
{
    /// <summary>What a call with a known key and another body hears.</summary>
    public static Rejection Reused { get; } =
        new("idempotency_key_reused", "This Idempotency-Key was used for another call within the last 24 h: take a new one.");
}
