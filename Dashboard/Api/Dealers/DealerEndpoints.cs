using System.Collections.Immutable;
using Dispatch.Api.Identifiers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Dealers;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Dealers;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Dealers;

/// <summary><c>/api/dealers</c>: who runs stations on the maker's behalf.</summary>
internal static class DealerEndpoints
{
    private static readonly IdFormat Ids = new("D", 6);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var dealers = endpoints.MapApi("/api/dealers", "Dealers");
        dealers.MapPost("", Register).For(Offices.Administrators).WithSummary("Registers a dealer or changes their file.");
        dealers.MapGet("", List).For(Offices.Maker).WithSummary("Dealers by id.");
        dealers.MapGet("/{id}", Find).For(Offices.Maker).Within("dealer", "id").WithSummary("One dealer.");
    }

    private static async Task<Results<Created<DealerModel>, Ok<DealerModel>, ProblemHttpResult>> Register(
        Body<DealerInput> body, IGrainFactory grains, NumberSource numbers, IDealerViews dealers, IStationViews stations,
        CancellationToken cancellation)
    {
        var input = body.Value;
        foreach (var station in input.Stations)
        {
            if (await stations.FindAsync(station, cancellation) is null)
                return Problem.Of(new Rejection("unknown_station", $"No station {station} is registered; register it first."));
        }

        var id = input.Id ?? numbers.Make(Ids, body.Caller.Once());
        var known = await dealers.FindAsync(id, cancellation) is not null;
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IDealerGrain>(id).Register(input.Name, [.. input.Stations], body.Caller));
        if (outcome.Rejection is { } rejection) return Problem.Of(rejection);
        if (await dealers.FindAsync(id, cancellation) is not { } registered) return AccessRules.Absent("dealer", id);
        var model = DealerModel.Of(registered);
        return known ? TypedResults.Ok(model) : TypedResults.Created($"/api/dealers/{RouteText.Encode(id)}", model);
    }

    private static async Task<Ok<Page<DealerModel>>> List(
        IDealerViews dealers, string? after, [Limit] int? limit, Reach reach, CancellationToken cancellation) =>
        TypedResults.Ok((await dealers.ListAsync(Paging.Request(after, limit, reach), cancellation)).Select(DealerModel.Of));

    private static async Task<Results<Ok<DealerModel>, ProblemHttpResult>> Find(string id, IDealerViews dealers, CancellationToken cancellation) =>
        await dealers.FindAsync(RouteText.Decode(id), cancellation) is { } found
            ? TypedResults.Ok(DealerModel.Of(found))
            : AccessRules.Absent("dealer", RouteText.Decode(id));
}

/// <param name="Name">The company's.</param>
/// <param name="Stations">Ids of the stations that they run.</param>
/// <param name="Id">Left out, the answer tells the one made.</param>
public sealed record DealerInput([property: Text(200)] string Name, ImmutableArray<string> Stations, [property: IdText] string? Id = null);

/// <param name="Name">The company's.</param>
/// <param name="Stations">Ids of the stations that they run.</param>
public sealed record DealerModel(string Id, string Name, ImmutableArray<string> Stations)
{
    internal static DealerModel Of(DealerRow row) => new(row.Id, row.Name, [.. row.Stations.Order(StringComparer.Ordinal)]);
}
