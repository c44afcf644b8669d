using System.Collections.Immutable;
using Dispatch.Api.Technicians;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Instants;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Positions;

/// <summary>Where a technician is and was. Positions outside the shift are not kept.</summary>
internal static class PositionEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var technician = endpoints.MapApi("/api/technicians/{id}", "Technicians").Within("technician", "id", TechnicianCommands.NotFound);
        technician.MapPost("/position", ReportOne).For(Role.Technician, Role.Administrator).WithSummary("Takes a position; answers what became of it when it is durable.");
        technician.MapPost("/positions", ReportMany).For(Role.Technician, Role.Administrator).WithSummary("Takes positions in any order, such as those of an hour without reception.");
        technician.MapGet("/track", Track).For(Offices.Field).WithSummary("The way driven on shift, oldest point first.");
    }

    private static Task<Results<Ok<PositionReceipt>, ProblemHttpResult>> ReportOne(string id, Body<PositionInput> body, IGrainFactory grains) =>
        Report(grains, id, [body.Value.ToBreadcrumb()], body.Caller);

    private static Task<Results<Ok<PositionReceipt>, ProblemHttpResult>> ReportMany(string id, Body<PositionsInput> body, IGrainFactory grains) =>
        Report(grains, id, [.. body.Value.Positions.Select(position => position.ToBreadcrumb())], body.Caller);

    private static async Task<Results<Ok<PositionReceipt>, ProblemHttpResult>> Report(
        IGrainFactory grains, string id, ImmutableArray<Breadcrumb> positions, Grains.Interfaces.Contracts.Calls.Caller caller) =>
        await Fenced.CallAsync(() => grains.GetGrain<ITechnicianGrain>(id).Report(positions, caller)) is { } verdicts
            ? TypedResults.Ok(new PositionReceipt(verdicts))
            : TechnicianCommands.NotFound(id);

    /// <param name="from">First instant, inclusive.</param>
    /// <param name="to">Last instant, exclusive.</param>
    private static async Task<Results<Ok<Page<PositionModel>>, ProblemHttpResult>> Track(
        string id,
        ITechnicianViews technicians,
        IPositionViews positions,
        DateTimeOffset? from,
        DateTimeOffset? to,
        string? after,
        [Limit] int? limit,
        CancellationToken cancellation)
    {
        if (await technicians.FindAsync(id, cancellation) is null)
            return TechnicianCommands.NotFound(id);
        var page = Paging.PartOf(after, limit);
        var start = from ?? DateTimeOffset.UnixEpoch;
        if (page.After is { } cursor && !Instant.TryParse(cursor, out start))
            return Problem.Of(Paging.WrongCursor);
        var points = await positions.TrackAsync(id, start, to ?? DateTimeOffset.MaxValue, page.Limit + 1, cancellation);
        return TypedResults.Ok(points.Length <= page.Limit
            ? new Page<PositionModel>([.. points.Select(PositionModel.Of)], null)
            : new([.. points[..page.Limit].Select(PositionModel.Of)], points[^1].At.ToString("O")));
    }
}

/// <param name="Verdicts">What became of each position, in their order.</param>
public sealed record PositionReceipt(ImmutableArray<PositionVerdict> Verdicts);
