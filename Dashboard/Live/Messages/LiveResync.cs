namespace Dispatch.Live.Messages;

/// <summary>The message <c>resync</c>: the client fell too far behind, or the feed started a new epoch; it must subscribe again.</summary>
public sealed record LiveResync(long Subscription);
