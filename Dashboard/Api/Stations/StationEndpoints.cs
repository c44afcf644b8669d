using Dispatch.Api.Technicians;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Stations;

/// <summary><c>/api/stations</c>: service stations with their territories.</summary>
internal static class StationEndpoints
{
    private const string Unknown = "unknown_station";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var stations = endpoints.MapApi("/api/stations", "Stations");
        stations.MapPost("", Register).For(Offices.Administrators).WithSummary("Opens a station or changes its file.");
        stations.MapGet("", List).For(Offices.Readers).WithSummary("Stations by id.");
        stations.MapPost("/{id}/close", Close).For(Offices.Administrators).WithSummary("The station works no more; the successor takes over machines, people and open work. Refused with open_work_left without one.");
        stations.MapGet("/{id}/load", Load).For(Offices.Managers).Within("station", "id", NotFound).WithSummary("What a successor would take over if the station were closed.");
        stations.MapGet("/{id}", Find).For(Offices.ReadersAndField).Within("station", "id", NotFound).WithSummary("One station.");
    }

    private static async Task<Results<Created<StationModel>, Ok<StationModel>, ProblemHttpResult>> Register(
        Body<StationInput> body, IGrainFactory grains, IStationViews stations, CancellationToken cancellation)
    {
        var input = body.Value;
        var command = new RegisterStation(
            input.Name, input.Country, input.TimeZone, input.Location.ToPoint(), input.Territory.ToPolygon(), input.Urban?.ToPolygon());
        var known = await stations.FindAsync(input.Id, cancellation) is not null;
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IServiceStationGrain>(input.Id).Register(command, body.Caller));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection);
        if (await stations.FindAsync(input.Id, cancellation) is not { } registered)
            return NotFound(input.Id);
        var model = StationModel.Of(registered);
        return known ? TypedResults.Ok(model) : TypedResults.Created($"/api/stations/{RouteText.Encode(input.Id)}", model);
    }

    /// <param name="closed">Those that were closed (true) instead of those that work.</param>
    private static async Task<Ok<Page<StationModel>>> List(IStationViews stations, bool? closed, string? after, [Limit] int? limit, Reach reach, CancellationToken cancellation)
    {
        var request = Paging.Request(after, limit, reach);
        var all = closed == true ? await stations.ClosedAsync(cancellation) : await stations.AllAsync(cancellation);
        var rest = all.Where(station => reach.IncludesStation(station.Id)).SkipWhile(station => string.CompareOrdinal(station.Id, request.After) <= 0).ToList();
        return TypedResults.Ok(new Page<StationModel>(
            [.. rest.Take(request.Limit).Select(StationModel.Of)], rest.Count > request.Limit ? rest[request.Limit - 1].Id : null));
    }

    private static async Task<Results<Ok<StationModel>, ProblemHttpResult>> Close(
        string id, Body<LeavingInput> body, IGrainFactory grains, IStationViews stations, CancellationToken cancellation)
    {
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IClosingsGrain>(IClosingsGrain.All).CloseStation(id, body.Value.Successor, body.Value.Note, body.Caller));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection, absent: Unknown);
        return await stations.FindAsync(id, cancellation) is { } closed ? TypedResults.Ok(StationModel.Of(closed)) : NotFound(id);
    }

    private static async Task<Results<Ok<StationLoadModel>, ProblemHttpResult>> Load(string id, IStationViews stations, CancellationToken cancellation) =>
        await stations.FindAsync(id, cancellation) is null ? NotFound(id) : TypedResults.Ok(StationLoadModel.Of(await stations.LoadAsync(id, cancellation)));

    private static async Task<Results<Ok<StationModel>, ProblemHttpResult>> Find(string id, IStationViews stations, CancellationToken cancellation) =>
        await stations.FindAsync(id, cancellation) is { } found ? TypedResults.Ok(StationModel.Of(found)) : NotFound(id);

    internal static ProblemHttpResult NotFound(string id) => Problem.NotFound(Unknown, $"No station {id} is registered.");
}
