using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Contracts.Live;

/// <summary>What one node committed since the batch before: of each row the newest.</summary>
/// <param name="Number">One more than that of the node's batch before.</param>
[GenerateSerializer, Immutable]
public sealed record LiveBatch(Guid Node, long Number, ImmutableArray<LiveRow> Rows);
