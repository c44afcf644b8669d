namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>What must happen in another grain. Messages of one append are numbered from 0 in this order.</summary>
/// <param name="Target">Kind and key: <c>machine/SN1</c>.</param>
/// <param name="Type">A registered journal name.</param>
/// <param name="Initiator">Because of whom; null where the append says it.</param>
public sealed record OutboxMessage(string Target, string Type, int SchemaVersion, ReadOnlyMemory<byte> Data, string? Initiator = null);
