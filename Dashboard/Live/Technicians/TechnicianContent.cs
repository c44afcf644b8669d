using System.Collections.Immutable;

namespace Dispatch.Live.Technicians;

/// <summary>As <see cref="Topics.LiveItems{TMessage}"/>.</summary>
/// <param name="Moved">Where those are of whom nothing else changed.</param>
public sealed record TechnicianContent(ImmutableArray<TechnicianMessage> Set, ImmutableArray<PositionMessage> Moved, ImmutableArray<string> Gone);
