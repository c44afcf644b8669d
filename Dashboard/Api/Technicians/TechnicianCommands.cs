using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.Technicians;

/// <summary>Commands to one technician, answered with the technician as they are afterwards.</summary>
internal sealed class TechnicianCommands(IGrainFactory grains, ITechnicianViews technicians)
{
    public const string Unknown = "unknown_technician";

    public async Task<Results<Ok<TechnicianModel>, ProblemHttpResult>> RunAsync(
        string id, Func<ITechnicianGrain, Task<Outcome>> command, CancellationToken cancellation)
    {
        var outcome = await Fenced.CallAsync(() => command(grains.GetGrain<ITechnicianGrain>(id)));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection, absent: Unknown);
        return await technicians.FindAsync(id, cancellation) is { } found ? TypedResults.Ok(TechnicianModel.Of(found)) : NotFound(id);
    }

    public static ProblemHttpResult NotFound(string id) => Problem.NotFound(Unknown, $"No technician {id} is known.");
}
