using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Contracts.Dispatching;

/// <summary>Which territories help each other.</summary>
public interface INeighbours
{
    /// <returns>The ids of the stations whose technicians a station may borrow, the nearest first; none for a station that nobody knows.</returns>
    Task<ImmutableArray<string>> OfAsync(string station, CancellationToken cancellation);
}
