using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Policy;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Dispatching;

/// <summary><c>GET /api/dispatch/planned</c>: what is planned for whom and nobody was told of.</summary>
internal static class PlannedEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("/api/dispatch", "Dispatching").Within("station", "station")
        .MapGet("/planned", Planned).For(Offices.Hotline).WithSummary("What is planned for a territory's technicians and nobody was told of; it may change at any time.");

    /// <param name="station">The territory; without one all within reach.</param>
    private static async Task<Results<Ok<ImmutableArray<PlannedModel>>, ProblemHttpResult>> Planned(
        string? station, IStationViews stations, IGrainFactory grains, Reach reach, CancellationToken cancellation)
    {
        if (station is not null && await stations.FindAsync(station, cancellation) is null)
            return Problem.NotFound("unknown_station", $"No station {station} is known.");
        IEnumerable<string> territories = station is not null ? [station] : (await stations.AllAsync(cancellation)).Select(one => one.Id).Where(reach.IncludesStation);
        var suffixes = await Task.WhenAll(territories.Select(one => Fenced.CallAsync(() => grains.GetGrain<IDispatcherGrain>(one).Planned())));
        return TypedResults.Ok(suffixes.SelectMany(PlannedModel.Of).ToImmutableArray());
    }
}

/// <summary>A stop of the plan that nobody was told of.</summary>
/// <param name="PlannedFrom">Begin on site.</param>
/// <param name="PlannedTo">End on site, exclusive.</param>
/// <param name="Unprepared">It may not begin yet: the customer or the materials are not ready (R-MNT-3).</param>
/// <param name="Along">Orders that are one trip with it (R-TRIP-1), in order of work.</param>
public sealed record PlannedModel(string WorkOrder, string Technician, DateTimeOffset PlannedFrom, DateTimeOffset PlannedTo, bool Unprepared, ImmutableArray<string> Along)
{
    /// <summary>They come along with the technician who would have it.</summary>
    public bool Second { get; init; }

    /// <summary>When the shift begins in which the work goes on; null when it is done in one.</summary>
    public DateTimeOffset? GoesOnAt { get; init; }

    internal static IEnumerable<PlannedModel> Of(Suffix suffix) => suffix.Stops
        .SelectMany(technician => technician.Value.Select(stop => new PlannedModel(stop.Order, technician.Key, stop.From, stop.To, stop.IsUnprepared, stop.Along) { Second = stop.IsSecond, GoesOnAt = stop.GoesOnAt }));
}
