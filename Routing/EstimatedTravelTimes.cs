using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Routing;

/// <summary>Travel times without a routing service.</summary>
internal sealed class EstimatedTravelTimes(SpeedProfile profile) : ITravelTimes
{
    public bool HasRoads => false;

    public Trip Estimate(GeoPoint from, GeoPoint to, TimeOnly departsAt) => TripEstimate.Of(from, to, departsAt, profile);

    public Task<TravelMatrix> MatrixAsync(TravelQuery query, CancellationToken cancellation) =>
        Task.FromResult(new TravelMatrix(query.To.Length, [.. Trips(query)]));

    /// <summary>Row by row.</summary>
    public IEnumerable<Trip> Trips(TravelQuery query) =>
        query.From.SelectMany(_ => query.To, (from, to) => Estimate(from, to, query.DepartsAt));
}
