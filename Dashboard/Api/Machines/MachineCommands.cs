using Dispatch.Api.Maintenance;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.Machines;

/// <summary>Commands to one registered machine, answered with what it owes afterwards.</summary>
internal sealed class MachineCommands(IGrainFactory grains, MaintenanceReader reader)
{
    public async Task<Results<Ok<MachineMaintenance>, ProblemHttpResult>> RunAsync(
        string serialNumber, Func<IMachineGrain, Task<Outcome>> command, CancellationToken cancellation)
    {
        var outcome = await Fenced.CallAsync(() => command(grains.GetGrain<IMachineGrain>(serialNumber)));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection, absent: UnknownMachine.Code);
        return await reader.FindAsync(serialNumber, cancellation) is { } maintenance
            ? TypedResults.Ok(maintenance)
            : UnknownMachine.Problem(serialNumber);
    }
}
