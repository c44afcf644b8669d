using Dispatch.Domain.Deciding;
using Dispatch.Domain.Dispatching.Policy.DayRepairs;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Dispatching;

/// <summary><c>/api/dispatch/repair</c>: one technician's or one territory's day is proposed anew, and taken whole or in parts.</summary>
internal static class RepairEndpoints
{
    private const string Stale = "proposal_stale";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var dispatch = endpoints.MapApi("/api/dispatch", "Dispatching");
        dispatch.MapPost("/repair", Propose).For(Offices.Desk).WithSummary("How the rest of a day could go on: each promise that would move, and what the day comes to before and after. Promises nothing.");
        dispatch.MapPost("/repair/weigh", Weigh).For(Offices.Desk).WithSummary("What the day comes to with some moves of a proposal. Promises nothing.");
        dispatch.MapPost("/repair/apply", Apply).For(Offices.Desk).WithSummary("Takes moves of a proposal. Where some no longer hold they are refused by name (409 proposal_stale), and the others are done only with rest.");
    }

    private static async Task<Results<Ok<RepairModel>, ProblemHttpResult>> Propose(
        Body<RepairInput> body, IStationViews stations, ITechnicianViews technicians, IGrainFactory grains, CancellationToken cancellation)
    {
        var question = body.Value.Question;
        if (await Unknown(question, stations, technicians, cancellation) is { } unknown) return unknown;
        return TypedResults.Ok(RepairModel.Of(await Fenced.CallAsync(() => grains.GetGrain<IDispatcherGrain>(question.Station).ProposeRepair(question))));
    }

    private static async Task<Results<Ok<RepairCostModel>, ProblemHttpResult>> Weigh(
        Body<RepairTakenInput> body, IStationViews stations, ITechnicianViews technicians, IGrainFactory grains, CancellationToken cancellation)
    {
        var input = body.Value;
        if (await Unknown(input.Question, stations, technicians, cancellation) is { } unknown) return unknown;
        return TypedResults.Ok(RepairCostModel.Of(await Fenced.CallAsync(() => grains.GetGrain<IDispatcherGrain>(input.Station).WeighRepair(input.Question, input.Taking.Steps))));
    }

    private static async Task<Results<Ok<RepairTakenModel>, ProblemHttpResult>> Apply(
        Body<RepairTakenInput> body, IStationViews stations, ITechnicianViews technicians, IGrainFactory grains, CancellationToken cancellation)
    {
        var input = body.Value;
        if (await Unknown(input.Question, stations, technicians, cancellation) is { } unknown) return unknown;
        var taken = await Fenced.CallAsync(() => grains.GetGrain<IDispatcherGrain>(input.Station).TakeRepair(input.Taking, body.Caller));
        var refused = taken.Refused.Select(verdict => Refused(verdict.Order, verdict.Against!)).ToList();
        return taken.IsStale
            ? TypedResults.Problem(
                $"No longer possible: {string.Join(" ", refused.Select(one => $"{one.WorkOrder}: {one.Detail}"))}",
                statusCode: StatusCodes.Status409Conflict,
                extensions: [new(Problem.CodeKey, Stale), new("refused", refused)])
            : TypedResults.Ok(new RepairTakenModel(taken.Done, [.. refused]));
    }

    private static RepairRefusedModel Refused(string order, Rejection against) => new(order, against.Code, against.Detail);

    private static async Task<ProblemHttpResult?> Unknown(RepairQuestion question, IStationViews stations, ITechnicianViews technicians, CancellationToken cancellation)
    {
        if (await stations.FindAsync(question.Station, cancellation) is null) return Problem.NotFound("unknown_station", $"No station {question.Station} is known.");
        if (question.Technician is not { } technician) return null;
        return await technicians.FindAsync(technician, cancellation) is { } found && found.Technician.Station == question.Station
            ? null
            : Problem.NotFound("unknown_technician", $"No technician {technician} belongs to {question.Station}.");
    }
}
