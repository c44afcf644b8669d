using Dispatch.Dashboard.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Http;
using Dispatch.Http.Bodies;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Dashboard.Maintenance;

/// <summary>What machines owe, and what was done about it (R-MNT-6).</summary>
internal static class MaintenanceEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapApi("/api/maintenance", "Maintenance").MapGet("/due", Due).WithSummary("Services of all machines, by default those open or overdue.");
        var machine = endpoints.MapApi("/api/machines/{serial}/maintenance", "Maintenance");
        machine.MapGet("", Find).WithSummary("A machine's hours and all services of its plan.");
        machine.MapPost("/{line}/{occurrence:int}/complete", Complete).WithSummary("Closes a service as carried out, and the ones it covers.");
        machine.MapPost("/{line}/{occurrence:int}/skip", Skip).WithSummary("Closes a service as left out.");
    }

    private static Task<Results<Ok<Page<ServiceModel>>, ProblemHttpResult>> Due(
        MaintenanceReader reader, string? station, ServiceState[]? state, string? after, [Limit] int? limit, CancellationToken cancellation)
    {
        ServiceState[] states = state is { Length: > 0 } ? state : [ServiceState.Open, ServiceState.Overdue];
        return Paging.AnswerAsync(after, limit, page => reader.ListAsync(new([.. states], station), page, cancellation));
    }

    private static async Task<Results<Ok<MachineMaintenance>, ProblemHttpResult>> Find(
        string serial, MaintenanceReader reader, CancellationToken cancellation) =>
        await reader.FindAsync(RouteText.Decode(serial), cancellation) is { } found
            ? TypedResults.Ok(found)
            : UnknownMachine.Problem(RouteText.Decode(serial));

    private static Task<Results<Ok<MachineMaintenance>, ProblemHttpResult>> Complete(
        string serial, string line, int occurrence, Body<CompletionInput> body, MachineCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(
            RouteText.Decode(serial),
            machine => machine.CompleteService(new(RouteText.Decode(line), occurrence, body.Value.CompletedAt, body.Value.Hours), body.Caller),
            cancellation);

    private static Task<Results<Ok<MachineMaintenance>, ProblemHttpResult>> Skip(
        string serial, string line, int occurrence, Body<SkipInput> body, MachineCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(
            RouteText.Decode(serial),
            machine => machine.SkipService(new(RouteText.Decode(line), occurrence, body.Value.Reason), body.Caller),
            cancellation);
}
