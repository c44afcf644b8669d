namespace Dispatch.Live.Messages;

/// <summary>The answer to <c>Subscribe</c>.</summary>
/// <param name="Subscription">Deltas that belong to it carry the same number.</param>
/// <param name="Epoch">Handles and sequences are valid within one epoch.</param>
/// <param name="Sequence">What the content stands at; the next delta goes on <c>after</c> it.</param>
/// <param name="Content">Null when the client's resume point was good: then the missed deltas follow.</param>
public sealed record LiveSnapshot(long Subscription, string Epoch, long Sequence, LiveContent? Content);
