using Dispatch.Http.Problems;

namespace Dispatch.Http.Queries;

/// <summary>Refuses unknown and wrong query parameters before the endpoint binds them.</summary>
internal sealed class QueryMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var rules = context.Request.QueryString.HasValue ? context.GetEndpoint()?.Metadata.GetMetadata<QueryRules>() : null;
        return rules?.Check(context.Request.Query) is { } problem
            ? Problem.Of(problem).ExecuteAsync(context)
            : next(context);
    }
}
