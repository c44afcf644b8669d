using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Tests.Dispatching;

/// <summary>
/// A country where an estimate takes 100 s for each degree and a second more for each hour of the day, and roads take 10 s for each degree.
/// </summary>
internal sealed class Grid(bool hasRoads = false) : ITravelTimes
{
    public const string Roads = "roads";

    public int Estimates { get; private set; }

    /// <summary>Those asked for roads, call by call.</summary>
    public List<GeoPoint[]> Asked { get; } = [];

    public bool HasRoads => hasRoads;

    public static GeoPoint Place(int east) => new(0, east);

    public Trip Estimate(GeoPoint from, GeoPoint to, TimeOnly departsAt)
    {
        Estimates++;
        return new Trip(0, TimeSpan.FromSeconds((100 * Degrees(from, to)) + departsAt.Hour), TripEstimate.Provider);
    }

    public Task<TravelMatrix> MatrixAsync(TravelQuery query, CancellationToken cancellation)
    {
        Asked.Add([.. query.From]);
        return Task.FromResult(new TravelMatrix(
            query.To.Length,
            [.. query.From.SelectMany(_ => query.To, (from, to) => new Trip(0, TimeSpan.FromSeconds(10 * Degrees(from, to)), Roads))]));
    }

    private static double Degrees(GeoPoint from, GeoPoint to) => double.Abs(from.Longitude - to.Longitude);
}
