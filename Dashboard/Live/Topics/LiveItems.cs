using System.Collections.Immutable;

namespace Dispatch.Live.Topics;

/// <summary>The usual content of a topic.</summary>
/// <param name="Set">Replace what the client knew of the same id.</param>
/// <param name="Gone">Ids of what the client sees no more: it ended, or moved out of the client's view.</param>
public sealed record LiveItems<TMessage>(ImmutableArray<TMessage> Set, ImmutableArray<string> Gone);
