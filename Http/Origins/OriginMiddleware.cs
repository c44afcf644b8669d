using Dispatch.Http.Problems;
using Microsoft.Extensions.Options;

namespace Dispatch.Http.Origins;

/// <summary>Refuses what pages of other origins send to endpoints that act, and to hubs, whatever the endpoint.</summary>
internal sealed class OriginMiddleware(RequestDelegate next, IOptions<OriginOptions> options)
{
    private readonly string[] own = options.Value.Own;

    public Task InvokeAsync(HttpContext context) =>
        ForeignOrigin.Acts(context.GetEndpoint(), context.Request.Method) && ForeignOrigin.Check(context.Request, own) is { } problem
            ? Problem.Of(problem).ExecuteAsync(context)
            : next(context);
}
