using Microsoft.Extensions.Options;

namespace Dispatch.Http.Problems;

/// <summary>
/// Writes problems also for callers who accept no JSON, where the framework would fall back to plain text: who wants a list as CSV is told
/// of what went wrong all the same.
/// </summary>
internal sealed class AnyAcceptWriter(IOptions<ProblemDetailsOptions> options) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        context.ProblemDetails.Status ??= context.HttpContext.Response.StatusCode;
        // The result fills in type and title of the status.
        var problem = TypedResults.Problem(context.ProblemDetails).ProblemDetails;
        options.Value.CustomizeProblemDetails?.Invoke(context);
        await context.HttpContext.Response.WriteAsJsonAsync(
            problem, options: null, "application/problem+json", context.HttpContext.RequestAborted);
    }
}
