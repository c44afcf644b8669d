using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Views;
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

namespace Dispatch.Toy.Tests.Lockers;

internal static class LockerEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var lockers = endpoints.MapApi("/api/lockers", "Lockers");
        lockers.MapGet("", List).For(Offices.Readers).WithSummary("All lockers that were ever filled.");
        lockers.MapPost("/{id}/fill", Fill).For(Offices.Field).WithSummary("Hangs a machine's key into a locker.");
        lockers.MapPost("/{id}/empty", Empty).For(Offices.Field).WithSummary("Takes the key out.");
    }

    private static Task<Results<Ok<Page<LockerRow>>, ProblemHttpResult>> List(
        ILockerViews lockers, string? after, [Limit] int? limit, Reach reach, CancellationToken cancellation) =>
        Paging.AnswerAsync(after, limit, reach, page => lockers.ListAsync(page, cancellation));

    private static Task<Results<NoContent, ProblemHttpResult>> Fill(string id, Body<LockerInput> body, IGrainFactory grains) =>
        Answer(() => grains.GetGrain<ILockerGrain>(RouteText.Decode(id)).Fill(body.Value.Machine, body.Caller));

    private static Task<Results<NoContent, ProblemHttpResult>> Empty(string id, HttpContext context, IGrainFactory grains) =>
        Answer(() => grains.GetGrain<ILockerGrain>(RouteText.Decode(id)).Empty(context.Caller()));

    private static async Task<Results<NoContent, ProblemHttpResult>> Answer(Func<Task<Outcome>> command) =>
        (await Fenced.CallAsync(command)).Rejection is { } rejection ? Problem.Of(rejection) : TypedResults.NoContent();
}

/// <param name="Machine">Whose key it is.</param>
public sealed record LockerInput([property: Text(64)] string Machine);
