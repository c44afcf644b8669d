using System.Collections.Immutable;

namespace Dispatch.Gateway.Positions;

/// <summary>What a call brings.</summary>
/// <param name="IsList">Several that were sent together: a wrong one is told in the receipt. Otherwise it is the answer.</param>
internal sealed record TrackerBatch(bool IsList, ImmutableArray<TrackerItem> Items);
