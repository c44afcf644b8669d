using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Health;

/// <summary><c>/health</c>: for whoever watches the node.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var health = endpoints.MapApi("/health", "Health");
        health.MapGet("/live", Live).ForAnybody().WithSummary("Whether the process answers.");
        health.MapGet("/ready", Ready).ForAnybody().WithSummary("Whether the journal accepts writes, and what is read from it can be vouched for.");
    }

    private static Ok<HealthModel> Live() => TypedResults.Ok(new HealthModel("live"));

    private static async Task<Results<Ok<HealthModel>, ProblemHttpResult>> Ready(IStorageHealth storage, CancellationToken cancellation)
    {
        var state = await storage.CheckAsync(cancellation);
        if (!state.AcceptsWrites)
            return Problem.Unavailable("journal_unavailable", "The journal does not accept writes now; the node's log says why.");
        if (state.Damage is not null)
            return Problem.Unavailable(
                "journal_damaged",
                "What is kept cannot be vouched for: -- verify names what is wrong, and -- verify --accept-loss goes on with it.");
        return TypedResults.Ok(state.ParkedMessages == 0
            ? new HealthModel("ready", state.Problem, state.WaitingMessages, 0, state.Commits)
            : new HealthModel("degraded", $"{state.ParkedMessages} messages could not be delivered; see /api/outbox/parked.", state.WaitingMessages, state.ParkedMessages, state.Commits));
    }
}
