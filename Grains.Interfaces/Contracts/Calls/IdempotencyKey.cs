namespace Dispatch.Grains.Interfaces.Contracts.Calls;

/// <summary>The key of an outside call and the SHA-256 of its body in hex. The same key gives the same answer for 24 h; with another body it is refused.</summary>
[GenerateSerializer, Immutable]
public sealed record IdempotencyKey(string Key, string BodyHash);
