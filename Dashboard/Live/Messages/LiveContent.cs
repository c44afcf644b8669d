namespace Dispatch.Live.Messages;

/// <summary>
/// Values that replace what the client knew, by topic; a topic of which there is nothing to say is missing. Most topics say
/// <see cref="Topics.LiveItems{TMessage}"/>.
/// </summary>
public sealed class LiveContent : Dictionary<string, object>;
