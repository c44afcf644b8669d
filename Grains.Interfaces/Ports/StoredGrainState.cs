namespace Dispatch.Grains.Interfaces.Ports;

public sealed record StoredGrainState(ReadOnlyMemory<byte> Data, string ETag);
