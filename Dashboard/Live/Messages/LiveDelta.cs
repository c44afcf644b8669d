namespace Dispatch.Live.Messages;

/// <summary>The message <c>delta</c>: what changed after <paramref name="After"/> up to and including <paramref name="Sequence"/>.</summary>
public sealed record LiveDelta(long Subscription, long After, long Sequence, LiveContent Content);
