using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Dispatching.Replays;

/// <summary><c>POST /api/dispatch/replays</c>: last month under another policy.</summary>
internal static class ReplayEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("/api/dispatch", "Dispatching")
        .MapPost("/replays", Run).For(Offices.Desk).WithSummary("Plays a recorded period again under other policies and compares arrivals, breaches and kilometres. Promises nothing.");

    private static async Task<Results<Ok<ReplayModel>, ProblemHttpResult>> Run(
        Body<ReplayInput> body, IStationViews stations, IReplays replays, CancellationToken cancellation)
    {
        var input = body.Value;
        if (await stations.FindAsync(input.Station, cancellation) is not { } station)
            return Problem.NotFound("unknown_station", $"No station {input.Station} is known.");
        var question = new ReplayQuestion(station.Id, input.From.ToUniversalTime(), input.To.ToUniversalTime(), input.Asked);
        var (refusal, report) = await replays.RunAsync(question, cancellation);
        return refusal is not null ? Problem.Of(refusal) : TypedResults.Ok(ReplayModel.Of(question, report!));
    }
}
