using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Live;

/// <summary>What one node committed within a coalescing interval: of each row the newest.</summary>
/// <param name="Number">One more than that of the node's batch before.</param>
[GenerateSerializer, Immutable]
public sealed record LiveBatch(Guid Node, long Number, ImmutableArray<LiveRow> Rows);
