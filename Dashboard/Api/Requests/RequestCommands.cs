using Dispatch.Api.Commands;
using Dispatch.Domain.Requests;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.Requests;

/// <summary>Commands to one service request, answered with the request afterwards.</summary>
internal sealed class RequestCommands(IGrainFactory grains, IRequestViews requests, TimeProvider time)
{
    public async Task<Results<Ok<RequestModel>, ProblemHttpResult>> RunAsync<TInput>(
        string id, Body<TInput> body, Func<TInput, Moment, RequestCommand> command, CancellationToken cancellation) where TInput : JobInput
    {
        var asked = command(body.Value, Moment.Of(body.Value, body.Caller, time)) with { Backdated = body.Value.Backdated };
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IServiceRequestGrain>(id).Do(asked, body.Caller));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection, absent: UnknownRequest.Code);
        return await requests.FindAsync(id, cancellation) is { } request ? TypedResults.Ok(RequestModel.Of(request)) : UnknownRequest.Problem(id);
    }
}
