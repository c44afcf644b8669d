namespace Dispatch.Live.Messages;

/// <summary>The answer to <c>Subscribe</c>.</summary>
/// <param name="Subscription">Pages and deltas that belong to it carry the same number.</param>
/// <param name="Epoch">Handles and sequences are valid within one epoch.</param>
/// <param name="Sequence">What the content stands at; the first delta goes on <c>after</c> it.</param>
/// <param name="Content">The first page; null when the client's resume point was good: then the missed deltas follow.</param>
/// <param name="More">Whether pages follow (<see cref="LivePage"/>), before any delta: the picture is whole after the last one.</param>
public sealed record LiveSnapshot(long Subscription, string Epoch, long Sequence, LiveContent? Content, bool More);
