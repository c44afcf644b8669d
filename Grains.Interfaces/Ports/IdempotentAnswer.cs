namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>An answer kept for the case that the same call comes again.</summary>
/// <param name="Caller">Whose key it is; keys of different callers do not meet.</param>
/// <param name="Answer">As JSON.</param>
public sealed record IdempotentAnswer(string Caller, string Key, string BodyHash, ReadOnlyMemory<byte> Answer);
