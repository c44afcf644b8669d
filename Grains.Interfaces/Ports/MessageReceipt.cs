namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Identifies a message of the outbox: the source stream, its head after the append, and the message's number in it.</summary>
public sealed record MessageReceipt(string Source, long Version, int Number);
