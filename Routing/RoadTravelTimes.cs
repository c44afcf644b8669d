using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;
using Dispatch.Grains.Interfaces.Ports;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Dispatch.Routing;

/// <summary>
/// Travel times of a routing service: asked for in tiles, kept, given up after a time, left alone while it fails. What it does not answer
/// is estimated.
/// </summary>
internal sealed class RoadTravelTimes(
    IRoadMatrix service,
    EstimatedTravelTimes estimates,
    RoutingOptions options,
    TimeProvider time,
    ILogger<RoadTravelTimes> logger) : ITravelTimes
{
    private const int CallsBeforeBreak = 4;
    private const int MostOffRoad = 10_000;
    private readonly RoadCache cache = new(options.CacheSize, options.CacheFor, time);
    private readonly OffRoad offRoad = new(options.OffRoadFor, MostOffRoad, time);

    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(
                failure => failure is not (PlacesRefusedException or OperationCanceledException)),
            FailureRatio = 0.5,
            MinimumThroughput = CallsBeforeBreak,
            SamplingDuration = options.BreakFor,
            BreakDuration = options.BreakFor,
        })
        .AddTimeout(options.Timeout)
        .Build();

    public bool HasRoads => true;

    public Trip Estimate(GeoPoint from, GeoPoint to, TimeOnly departsAt) => estimates.Estimate(from, to, departsAt);

    public async Task<TravelMatrix> MatrixAsync(TravelQuery query, CancellationToken cancellation)
    {
        var trips = estimates.Trips(query).ToArray();
        foreach (var tile in TravelTiles.Of(query, Recall(query, trips), options.PlacesPerCall))
            await AskAsync(query, tile, trips, cancellation);
        return new TravelMatrix(query.To.Length, [.. trips]);
    }

    /// <summary>Takes over what is known, and tells what is not.</summary>
    private bool[] Recall(TravelQuery query, Trip[] trips)
    {
        var missing = new bool[trips.Length];
        for (var cell = 0; cell < trips.Length; cell++)
        {
            var (from, to) = (query.From[cell / query.To.Length], query.To[cell % query.To.Length]);
            if (from == to || offRoad.Has(from) || offRoad.Has(to)) continue;
            if (cache.TryFind(from, to, out var road)) trips[cell] = Trip(road, trips[cell]);
            else missing[cell] = true;
        }

        return missing;
    }

    private async Task AskAsync(TravelQuery query, TravelTile tile, Trip[] trips, CancellationToken cancellation)
    {
        var rows = tile.Rows.Where(row => !offRoad.Has(query.From[row])).ToImmutableArray();
        var columns = tile.Columns.Where(column => !offRoad.Has(query.To[column])).ToImmutableArray();
        var from = rows.Select(row => query.From[row]).ToImmutableArray();
        var to = columns.Select(column => query.To[column]).ToImmutableArray();
        if (from.IsEmpty || to.IsEmpty) return;
        var (roads, refused) = await TryAskAsync(from, to, cancellation);
        if (refused is not null)
        {
            // What is left out is not asked for again: each turn has fewer places.
            if (await LeaveOutAsync(from, to, refused, cancellation)) await AskAsync(query, tile, trips, cancellation);
            return;
        }

        for (var cell = 0; cell < roads?.Length; cell++)
        {
            var (row, column) = (cell / to.Length, cell % to.Length);
            if (from[row] == to[column]) continue;
            cache.Put(from[row], to[column], roads.Value[cell]);
            var place = (rows[row] * query.To.Length) + columns[column];
            trips[place] = Trip(roads.Value[cell], trips[place]);
        }
    }

    /// <returns>Whether it was found which places the service has no road at.</returns>
    private async Task<bool> LeaveOutAsync(
        ImmutableArray<GeoPoint> from, ImmutableArray<GeoPoint> to, PlacesRefusedException refused, CancellationToken cancellation)
    {
        ImmutableArray<GeoPoint> all = [.. from, .. to];
        var found = refused.Place is { } place && place < all.Length
            ? [all[place]]
            : await OffRoad.FindAsync(
                [.. all.Distinct()], async some => (await TryAskAsync(some, some[..1], cancellation)).Refused is null);
        foreach (var one in found) offRoad.Add(one);
        if (!found.IsEmpty)
            logger.LogInformation(
                "{Provider} has no road at {Places}: {Reason}", service.Provider, string.Join("; ", found), refused.Message);
        return !found.IsEmpty;
    }

    private async Task<(ImmutableArray<Road?>? Roads, PlacesRefusedException? Refused)> TryAskAsync(
        ImmutableArray<GeoPoint> from, ImmutableArray<GeoPoint> to, CancellationToken cancellation)
    {
        try
        {
            return (await pipeline.ExecuteAsync(async stop => await service.AskAsync(from, to, stop), cancellation), null);
        }
        catch (PlacesRefusedException refused)
        {
            return (null, refused);
        }
        catch (BrokenCircuitException)
        {
            return (null, null);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or TimeoutRejectedException or IOException)
        {
            logger.LogWarning("{Provider} does not answer, travel times are estimated: {Reason}", service.Provider, failure.Message);
            return (null, null);
        }
    }

    /// <param name="road">Null: the service knows that no road leads there, which no estimate can know.</param>
    private Trip Trip(Road? road, Trip estimate) => road is { } way
        ? new(way.Metres / 1_000, TimeSpan.FromSeconds(way.Seconds), service.Provider)
        : new(estimate.Kilometres, Domain.Travel.Trip.Never, service.Provider);
}
