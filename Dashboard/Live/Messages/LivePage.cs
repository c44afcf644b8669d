namespace Dispatch.Live.Messages;

/// <summary>The message <c>page</c>: goes on where the snapshot's content ended.</summary>
/// <param name="More">Whether another one follows.</param>
public sealed record LivePage(long Subscription, LiveContent Content, bool More);
