namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>An event to append. <paramref name="OccurredAt"/> is what the actor claims, UTC; the journal adds its own time.</summary>
/// <param name="Type">A registered journal name, never a CLR name.</param>
/// <param name="Data">JSON; its bytes are hashed and come back unchanged.</param>
public sealed record JournalEvent(string Type, int SchemaVersion, ReadOnlyMemory<byte> Data, DateTimeOffset OccurredAt);
