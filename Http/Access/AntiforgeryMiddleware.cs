using Dispatch.Http.Origins;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Dispatch.Http.Access;

/// <summary>
/// A browser sends its cookie whoever made it call: what acts has to carry the token as well, which only the node's own pages can read.
/// </summary>
internal sealed class AntiforgeryMiddleware(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string Header = "X-Dispatch-Antiforgery";

    /// <summary>Readable by the node's own pages.</summary>
    public const string Cookie = "dispatch.antiforgery";

    private static readonly InputProblem Missing = new(
        "antiforgery_missing", Header,
        $"The call came with a browser's cookie but without the token of the cookie {Cookie} in the header {Header}: it may be another page's. "
            + "Load the page again; programs send Authorization: Bearer instead of cookies.",
        StatusCodes.Status400BadRequest);

    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (context.SignedIn() is not null && context.User.Identity?.AuthenticationType == Schemes.Browser
            && endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is null && !IsHub(context)
            && ForeignOrigin.Acts(endpoint, context.Request.Method)
            && !await antiforgery.IsRequestValidAsync(context))
        {
            await Problem.Of(Missing).ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    /// <summary>Browsers cannot send headers with web sockets; there the origin decides.</summary>
    private static bool IsHub(HttpContext context) => context.Request.Path.StartsWithSegments("/hubs");
}
