using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Http.Queries;

/// <summary>Names the version of what is answered (RFC 9110, ETag), also of what stands there when a replacement was refused.</summary>
internal static class VersionFilter
{
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var result = await next(invocation);
        var inner = result is INestedHttpResult nested ? nested.Result : result as IResult;
        var versioned = inner switch
        {
            IValueHttpResult { Value: IVersioned value } => value,
            ProblemHttpResult problem when problem.ProblemDetails.Extensions.TryGetValue(Problem.CurrentKey, out var current) =>
                current as IVersioned,
            _ => null,
        };
        if (versioned is not null) invocation.HttpContext.Response.Headers[HeaderNames.ETag] = $"\"{versioned.Tag}\"";
        return result;
    }
}
