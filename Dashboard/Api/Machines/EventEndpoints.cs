using Dispatch.Api.Timeline;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Http.Access;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Machines;

/// <summary><c>/api/machines/{serial}/events</c>: a machine's history, as the journal has it.</summary>
internal static class EventEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMachines("/api/machines/{serial}/events", "Machines")
        .MapGet("", List).For(Offices.ReadersAndField).WithSummary("What happened to a machine, oldest first.");

    private static async Task<Results<Ok<Page<EventModel>>, ProblemHttpResult>> List(
        string serial, IMachineViews machines, IJournal journal, string? after, [Limit] int? limit, CancellationToken cancellation)
    {
        var machine = RouteText.Decode(serial);
        return await machines.FindAsync(machine, cancellation) is null
            ? UnknownMachine.Problem(machine)
            : await TimelineReader.ReadAsync(journal, $"machine/{machine}", after, limit, cancellation);
    }
}
