using Dispatch.Grains.Interfaces.Contracts.Calls;
using Microsoft.Extensions.Options;

namespace Dispatch.Engine;

/// <summary>Names the calls that took too long, and who made them.</summary>
internal sealed class SlowCalls(IOptions<EngineOptions> options, ILogger<SlowCalls> log) : IIncomingGrainCallFilter
{
    private readonly TimeSpan limit = options.Value.SlowCall;

    public Task Invoke(IIncomingGrainCallContext context)
    {
        var began = TimeProvider.System.GetTimestamp();
        var call = context.Invoke();
        return call.IsCompletedSuccessfully ? call : Watched(context, call, began);
    }

    private async Task Watched(IIncomingGrainCallContext context, Task call, long began)
    {
        try
        {
            await call;
        }
        finally
        {
            var took = TimeProvider.System.GetElapsedTime(began);
            if (took > limit) Tell(context, took);
        }
    }

    private void Tell(IIncomingGrainCallContext context, TimeSpan took)
    {
        var caller = Enumerable.Range(0, context.Request.GetArgumentCount()).Select(context.Request.GetArgument).OfType<Caller>()
            .FirstOrDefault();
        log.LogWarning(
            "{Grain} took {Milliseconds} ms for {Method}, called by {Actor} ({Correlation}).",
            context.TargetId, (long)took.TotalMilliseconds, context.MethodName, caller?.Actor ?? "a grain", caller?.Correlation);
    }
}
