namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>An event as the journal holds it. Versions of a stream grow, not always by one: appends without events count too.</summary>
public sealed record RecordedEvent(
    long Version,
    string Type,
    int SchemaVersion,
    ReadOnlyMemory<byte> Data,
    string Actor,
    string Correlation,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt);
