using System.Diagnostics;

namespace Dispatch.Http.Calls;

/// <summary>Takes the caller's correlation id, else the trace's, and gives it back with every answer.</summary>
internal sealed class CorrelationMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var given = context.Request.Headers[CallContext.CorrelationHeader].ToString();
        if (CallContext.IsToken(given))
            context.TraceIdentifier = given;
        else if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
            context.TraceIdentifier = activity.TraceId.ToHexString();
        context.Response.OnStarting(static state =>
        {
            var answered = (HttpContext)state;
            answered.Response.Headers[CallContext.CorrelationHeader] = answered.TraceIdentifier;
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
