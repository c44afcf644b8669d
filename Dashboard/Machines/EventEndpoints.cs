using System.Globalization;
using Dispatch.Grains.Interfaces.Machines;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Http;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Dashboard.Machines;

/// <summary><c>/api/machines/{serial}/events</c>: a machine's history, as the journal has it.</summary>
internal static class EventEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("/api/machines/{serial}/events", "Machines")
        .MapGet("", List).WithSummary("What happened to a machine, oldest first.");

    private static async Task<Results<Ok<Page<EventModel>>, ProblemHttpResult>> List(
        string serial, IMachineViews machines, IJournal journal, string? after, [Limit] int? limit, CancellationToken cancellation)
    {
        var machine = RouteText.Decode(serial);
        var request = Paging.Request(after, limit);
        var version = 0L;
        if (request.After is { } cursor && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out version))
            return Problem.Of(Paging.WrongCursor);
        if (await machines.FindAsync(machine, cancellation) is null)
            return UnknownMachine.Problem(machine);
        var events = (await journal.LoadAsync($"machine/{machine}", version, cancellation)).Events;
        var shown = events.Take(request.Limit).Select(EventModel.Of).ToList();
        return TypedResults.Ok(new Page<EventModel>(
            [.. shown], shown.Count < events.Length ? shown[^1].Version.ToString(CultureInfo.InvariantCulture) : null));
    }
}
