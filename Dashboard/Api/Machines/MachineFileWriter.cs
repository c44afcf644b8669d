using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.Machines;

/// <summary>Changes a machine's file; what is open on it hears of it from the machine.</summary>
internal sealed class MachineFileWriter(IGrainFactory grains, IMachineViews machines)
{
    public Task<Results<Ok<MachineModel>, ProblemHttpResult>> RunAsync(
        string serial, MachineChange change, Caller caller, CancellationToken cancellation) =>
        RunAsync(serial, machine => machine.Change(change, caller), cancellation);

    public Task<Results<Ok<MachineModel>, ProblemHttpResult>> ConfirmAsync(
        string serial, Grains.Interfaces.Contracts.Machines.ConfirmMachine confirmation, Caller caller, CancellationToken cancellation) =>
        RunAsync(serial, machine => machine.Confirm(confirmation, caller), cancellation);

    private async Task<Results<Ok<MachineModel>, ProblemHttpResult>> RunAsync(
        string serial, Func<IMachineGrain, Task<Outcome>> command, CancellationToken cancellation)
    {
        var outcome = await Fenced.CallAsync(() => command(grains.GetGrain<IMachineGrain>(serial)));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection, absent: UnknownMachine.Code);
        return await machines.FindAsync(serial, cancellation) is { } changed ? TypedResults.Ok(MachineModel.Of(changed)) : UnknownMachine.Problem(serial);
    }
}
