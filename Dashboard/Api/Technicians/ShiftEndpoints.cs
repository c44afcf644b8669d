using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Technicians;

/// <summary>Shifts and breaks of a technician. Repeating a call changes nothing.</summary>
internal static class ShiftEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var technician = endpoints.MapApi("/api/technicians/{id}", "Technicians").Within("technician", "id", TechnicianCommands.NotFound);
        technician.MapPost("/shift-start", StartShift).For(Offices.Field).WithSummary("Starts a shift, or moves the planned end of the one that runs.");
        technician.MapPost("/shift-end", EndShift).For(Offices.Field).WithSummary("Ends the shift; from then on nobody is tracked.");
        technician.MapPost("/break-start", StartBreak).For(Offices.Field).WithSummary("Begins a break.");
        technician.MapPost("/break-end", EndBreak).For(Offices.Field).WithSummary("Ends the break.");
        technician.MapPost("/out-of-service", GoOutOfService).For(Offices.Field).WithSummary("Not to be sent until further notice, though on shift.");
        technician.MapPost("/back-in-service", ReturnToService).For(Offices.Field).WithSummary("To be sent again.");
    }

    private static Task<Results<Ok<TechnicianModel>, ProblemHttpResult>> StartShift(
        string id, Body<ShiftStartInput> body, TechnicianCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, technician => technician.StartShift(body.Value.At, body.Value.EndsAt, body.Caller), cancellation);

    private static Task<Results<Ok<TechnicianModel>, ProblemHttpResult>> EndShift(
        string id, Body<MomentInput> body, TechnicianCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, technician => technician.EndShift(body.Value.At, body.Caller), cancellation);

    private static Task<Results<Ok<TechnicianModel>, ProblemHttpResult>> StartBreak(
        string id, Body<BreakStartInput> body, TechnicianCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, technician => technician.StartBreak(body.Value.At, body.Value.Until, body.Caller), cancellation);

    private static Task<Results<Ok<TechnicianModel>, ProblemHttpResult>> EndBreak(
        string id, Body<MomentInput> body, TechnicianCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, technician => technician.EndBreak(body.Value.At, body.Caller), cancellation);

    private static Task<Results<Ok<TechnicianModel>, ProblemHttpResult>> GoOutOfService(
        string id, Body<OutOfServiceInput> body, TechnicianCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, technician => technician.GoOutOfService(body.Value.At, body.Value.Reason, body.Caller), cancellation);

    private static Task<Results<Ok<TechnicianModel>, ProblemHttpResult>> ReturnToService(
        string id, Body<MomentInput> body, TechnicianCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, technician => technician.ReturnToService(body.Value.At, body.Caller), cancellation);
}
