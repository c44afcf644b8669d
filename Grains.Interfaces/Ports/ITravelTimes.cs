using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>How long it takes from places to places. Always answers: where the routing service does not, trips are estimates and say so.</summary>
public interface ITravelTimes
{
    /// <summary>Whether a routing service is asked; otherwise all trips are estimates.</summary>
    bool HasRoads { get; }

    /// <summary>What counts where no routing service answers, at once.</summary>
    Trip Estimate(GeoPoint from, GeoPoint to, TimeOnly departsAt);

    Task<TravelMatrix> MatrixAsync(TravelQuery query, CancellationToken cancellation);
}

/// <param name="From">WGS-84.</param>
/// <param name="To">WGS-84.</param>
/// <param name="DepartsAt">When the trips begin, local time where they begin: an estimate depends on the hour.</param>
public sealed record TravelQuery(ImmutableArray<GeoPoint> From, ImmutableArray<GeoPoint> To, TimeOnly DepartsAt);

/// <param name="Trips">Row by row: from the first place to all, from the second to all, ...</param>
public sealed record TravelMatrix(int Columns, ImmutableArray<Trip> Trips)
{
    public Trip this[int from, int to] => Trips[(from * Columns) + to];
}
