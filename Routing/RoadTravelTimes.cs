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
    private readonly RoadCache cache = new(options.CacheSize, options.CacheFor, time);

    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
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
            if (from == to) continue;
            if (cache.Find(from, to) is { } road) trips[cell] = Trip(road);
            else missing[cell] = true;
        }

        return missing;
    }

    private async Task AskAsync(TravelQuery query, TravelTile tile, Trip[] trips, CancellationToken cancellation)
    {
        var from = tile.Rows.Select(row => query.From[row]).ToImmutableArray();
        var to = tile.Columns.Select(column => query.To[column]).ToImmutableArray();
        if (await TryAskAsync(from, to, cancellation) is not { } roads) return;
        for (var cell = 0; cell < roads.Length; cell++)
        {
            var (row, column) = (cell / to.Length, cell % to.Length);
            if (roads[cell] is not { } road || from[row] == to[column]) continue;
            cache.Put(from[row], to[column], road);
            trips[(tile.Rows[row] * query.To.Length) + tile.Columns[column]] = Trip(road);
        }
    }

    private async Task<ImmutableArray<Road?>?> TryAskAsync(
        ImmutableArray<GeoPoint> from, ImmutableArray<GeoPoint> to, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.ExecuteAsync(async stop => await service.AskAsync(from, to, stop), cancellation);
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or TimeoutRejectedException or IOException)
        {
            logger.LogWarning("{Provider} does not answer, travel times are estimated: {Reason}", service.Provider, failure.Message);
            return null;
        }
    }

    private Trip Trip(Road road) => new(road.Metres / 1_000, TimeSpan.FromSeconds(road.Seconds), service.Provider);
}
