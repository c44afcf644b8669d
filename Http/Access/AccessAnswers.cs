using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Http.Access;

/// <summary>401 for nobody, 403 for the wrong role, as problems that say what to do.</summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    private static readonly InputProblem NoIdentity = new(
        "no_identity", HeaderNames.Authorization,
        "Nobody is signed in: sign in, or send Authorization: Bearer with an access token or a device's key that still hold.",
        StatusCodes.Status401Unauthorized);

    private static readonly InputProblem NotAllowed = new(
        "not_allowed", HeaderNames.Authorization, "Your roles do not allow this; an administrator can change them.",
        StatusCodes.Status403Forbidden);

    private static readonly InputProblem ChangeFirst = new(
        "password_must_change", HeaderNames.Authorization,
        "Your password was made by somebody else: change it first, with POST /api/me/password or on the page where you sign in.",
        StatusCodes.Status403Forbidden);

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.SignedIn() is not { } who)
        {
            if (authorizeResult.Succeeded) return next(context);
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.Of(NoIdentity).ExecuteAsync(context);
        }

        if (!authorizeResult.Succeeded) return Problem.Of(NotAllowed).ExecuteAsync(context);
        return who.MustChange && context.GetEndpoint()?.Metadata.GetMetadata<FirstThings>() is null
            ? Problem.Of(ChangeFirst).ExecuteAsync(context)
            : next(context);
    }
}
