using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Outbox;

/// <summary><c>/api/outbox/parked</c>: messages taken aside, and sending them again.</summary>
internal static class OutboxEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var parked = endpoints.MapApi("/api/outbox/parked", "Outbox");
        parked.MapGet("", List).For(Offices.Administrators).WithSummary("Messages that their targets failed to take too often.");
        parked.MapPost("/{source}/{version:long}/{number:int}/replay", Replay).For(Offices.Administrators).WithSummary("Has a message tried again. A slash in the source is written %2F.");
    }

    private static async Task<Ok<Page<ParkedMessageModel>>> List(IOutbox outbox, [Limit] int? limit, CancellationToken cancellation)
    {
        var parked = await outbox.ParkedAsync(Paging.PartOf(null, limit).Limit, cancellation);
        return TypedResults.Ok(new Page<ParkedMessageModel>([.. parked.Select(ParkedMessageModel.Of)], null));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Replay(string source, long version, int number, IOutbox outbox) =>
        await outbox.ReplayAsync(new(RouteText.Decode(source), version, number))
            ? TypedResults.NoContent()
            : Problem.NotFound("unknown_message", "No such message is parked.");
}
