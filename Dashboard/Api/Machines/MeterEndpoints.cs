using Dispatch.Api.Maintenance;
using Dispatch.Domain.Users;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Machines;

/// <summary>What people tell about hour meters: replacements and wrong readings (R-MNT-7).</summary>
internal static class MeterEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var machine = endpoints.MapMachines("/api/machines/{serial}", "Machines");
        machine.MapPost("/meter-replacements", ReplaceMeter).For([.. Offices.Field, Role.Warranty]).WithSummary("Records a replaced hour meter; lifetime hours continue.");
        machine.MapPost("/reading-corrections", CorrectReading).For([.. Offices.Desk, Role.Warranty]).WithSummary("Takes a wrong reading out and judges flagged ones again.");
    }

    private static Task<Results<Ok<MachineMaintenance>, ProblemHttpResult>> ReplaceMeter(
        string serial, Body<MeterReplacementInput> body, MachineCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(
            RouteText.Decode(serial),
            machine => machine.ReplaceMeter(new(body.Value.At, body.Value.OldFinalHours, body.Value.NewFirstHours), body.Caller),
            cancellation);

    private static Task<Results<Ok<MachineMaintenance>, ProblemHttpResult>> CorrectReading(
        string serial, Body<ReadingCorrectionInput> body, MachineCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(
            RouteText.Decode(serial),
            machine => machine.CorrectReading(new(body.Value.At, body.Value.Hours, body.Value.Reason), body.Caller),
            cancellation);
}
