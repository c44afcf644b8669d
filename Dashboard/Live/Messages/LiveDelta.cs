namespace Dispatch.Live.Messages;

/// <summary>
/// The message <c>delta</c>: what changed after <paramref name="After"/> up to and including <paramref name="Sequence"/>. Of a change that is too
/// large for one message the parts but the last stay at the sequence they go on after.
/// </summary>
public sealed record LiveDelta(long Subscription, long After, long Sequence, LiveContent Content);
