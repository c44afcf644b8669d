using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>What a call over HTTP was answered the first time, for the case that it comes again.</summary>
/// <param name="Caller">Whose key it is; keys of different callers do not meet.</param>
/// <param name="BodyHash">SHA-256 in hex of method, address and body.</param>
/// <param name="Headers">Those that belong to the answer: <c>Location</c>, <c>ETag</c>, <c>Content-Type</c>.</param>
public sealed record FirstAnswer(
    string Caller, string Key, string BodyHash, int Status, ImmutableDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
