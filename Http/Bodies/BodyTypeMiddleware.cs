using Dispatch.Http.Problems;

namespace Dispatch.Http.Bodies;

/// <summary>Refuses bodies that do not name a content type which their endpoint takes.</summary>
internal sealed class BodyTypeMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        BodyTypes.Check(context.Request, context.GetEndpoint()) is { } problem
            ? Problem.Of(problem).ExecuteAsync(context)
            : next(context);
}
