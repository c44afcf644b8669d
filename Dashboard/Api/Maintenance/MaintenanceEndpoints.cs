using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Maintenance;

/// <summary>What machines owe, and what was done about it (R-MNT-6).</summary>
internal static class MaintenanceEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapApi("/api/maintenance", "Maintenance").MapGet("/due", Due).For(Offices.Readers).WithSummary("Services of all machines, by default those open or overdue.");
        var planning = endpoints.MapApi("/api/maintenance", "Maintenance");
        planning.MapGet("/load", Load).For(Offices.Readers).WithSummary("How much of each station's time the services of the coming months take.");
        planning.MapGet("/tour", Tour).For(Offices.Hotline).WithinMachine("machine").WithSummary("Which machines that owe a service lie near one, in the order of a round trip.");
        planning.MapGet("/plans", Plans).For(Offices.ReadersAndField).WithSummary("The maintenance plans, with the tasks and materials of their services.");
        var machine = endpoints.MapMachines("/api/machines/{serial}/maintenance", "Maintenance");
        machine.MapGet("", Find).For(Offices.ReadersAndField).WithSummary("A machine's hours and all services of its plan.");
        machine.MapPost("/{line}/{occurrence:int}/complete", Complete).For([.. Offices.Desk, Role.Clerk]).WithSummary("Closes a service as carried out, and the ones it covers.");
        machine.MapPost("/{line}/{occurrence:int}/skip", Skip).For(Offices.Desk).WithSummary("Closes a service as left out.");
    }

    private static Task<Results<Ok<Page<ServiceModel>>, ProblemHttpResult>> Due(
        MaintenanceReader reader, string? station, ServiceState[]? state, string? after, [Limit] int? limit, Reach reach, CancellationToken cancellation)
    {
        ServiceState[] states = state is { Length: > 0 } ? state : [ServiceState.Open, ServiceState.Overdue];
        return Paging.AnswerAsync(after, limit, reach, page => reader.ListAsync(new([.. states], station), page, cancellation));
    }

    private static Ok<ImmutableArray<PlanModel>> Plans(MaintenanceReader reader) => TypedResults.Ok(reader.Plans());

    /// <param name="months">Default 6, 1 to 24.</param>
    private static async Task<Ok<ImmutableArray<ServiceLoadModel>>> Load(
        ServicePlanning planning, [Range(1, 24)] int? months, Reach reach, CancellationToken cancellation) =>
        TypedResults.Ok(await planning.LoadAsync(months ?? 6, reach, cancellation));

    /// <param name="machine">The first one's serial number.</param>
    private static async Task<Results<Ok<ImmutableArray<TourStopModel>>, ProblemHttpResult>> Tour(ServicePlanning planning, string machine, Reach reach, CancellationToken cancellation) =>
        await planning.TourAsync(machine, reach, cancellation) is { } tour ? TypedResults.Ok(tour) : UnknownMachine.Problem(machine);

    private static async Task<Results<Ok<MachineMaintenance>, ProblemHttpResult>> Find(
        string serial, MaintenanceReader reader, CancellationToken cancellation) =>
        await reader.FindAsync(RouteText.Decode(serial), cancellation) is { } found
            ? TypedResults.Ok(found)
            : UnknownMachine.Problem(RouteText.Decode(serial));

    private static Task<Results<Ok<MachineMaintenance>, ProblemHttpResult>> Complete(
        string serial, string line, int occurrence, Body<CompletionInput> body, MachineCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(
            RouteText.Decode(serial),
            machine => machine.CompleteService(
                new(RouteText.Decode(line), occurrence, body.Value.CompletedAt, body.Value.Hours) { Early = body.Value.Confirm }, body.Caller),
            cancellation);

    private static Task<Results<Ok<MachineMaintenance>, ProblemHttpResult>> Skip(
        string serial, string line, int occurrence, Body<SkipInput> body, MachineCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(
            RouteText.Decode(serial),
            machine => machine.SkipService(new(RouteText.Decode(line), occurrence, body.Value.Reason), body.Caller),
            cancellation);
}
