using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.Machines;

/// <summary>Changes a machine's file and has what is open on it looked at again.</summary>
internal sealed class MachineFileWriter(IGrainFactory grains, IMachineViews machines, OpenWork open)
{
    /// <param name="owner">The new owner; null where there is none.</param>
    /// <param name="isAllTheirs">Whether the open work is theirs as well.</param>
    public Task<Results<Ok<MachineModel>, ProblemHttpResult>> RunAsync(
        string serial, MachineChange change, string? owner, bool isAllTheirs, Caller caller, CancellationToken cancellation) =>
        RunAsync(serial, machine => machine.Change(change, caller), owner, isAllTheirs, caller, cancellation);

    public Task<Results<Ok<MachineModel>, ProblemHttpResult>> ConfirmAsync(
        string serial, Grains.Interfaces.Contracts.Machines.ConfirmMachine confirmation, Caller caller, CancellationToken cancellation) =>
        RunAsync(serial, machine => machine.Confirm(confirmation, caller), null, false, caller, cancellation);

    private async Task<Results<Ok<MachineModel>, ProblemHttpResult>> RunAsync(
        string serial, Func<IMachineGrain, Task<Outcome>> command, string? owner, bool isAllTheirs, Caller caller, CancellationToken cancellation)
    {
        var outcome = await Fenced.CallAsync(() => command(grains.GetGrain<IMachineGrain>(serial)));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection, absent: UnknownMachine.Code);
        await open.RecheckAsync(serial, owner, isAllTheirs, caller, cancellation);
        return await machines.FindAsync(serial, cancellation) is { } changed ? TypedResults.Ok(MachineModel.Of(changed)) : UnknownMachine.Problem(serial);
    }
}
