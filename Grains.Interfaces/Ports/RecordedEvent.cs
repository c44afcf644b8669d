namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>An event as the journal holds it. Versions of a stream grow, not always by one: appends without events count too.</summary>
/// <param name="Initiator">Because of whom the program acted; null where the actor acted by themself, and in what was written before initiators were kept.</param>
public sealed record RecordedEvent(
    long Version,
    string Type,
    int SchemaVersion,
    ReadOnlyMemory<byte> Data,
    string Actor,
    string Correlation,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string? Initiator = null);
