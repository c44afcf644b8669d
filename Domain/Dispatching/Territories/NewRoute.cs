using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>The orders of a technician that are not accepted, in order of work, before and after a search.</summary>
public sealed record NewRoute(string Technician, ImmutableArray<string> Was, ImmutableArray<string> Becomes);
