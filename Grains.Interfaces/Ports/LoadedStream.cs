using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports;

public sealed record LoadedStream(long Head, ImmutableArray<RecordedEvent> Events);
