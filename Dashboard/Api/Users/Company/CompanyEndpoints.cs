using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Users.Company;

/// <summary><c>/api/sign-in/external</c>: to the company's provider and back. For browsers, which are led and not answered.</summary>
internal static class CompanyEndpoints
{
    private static readonly ProblemHttpResult NoProvider =
        Problem.NotFound("no_provider", "People sign in here only: no provider is set (Access:Company:Authority).");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapApi("/api/sign-in/external", "Users").ForAnybody().ExcludeFromDescription().MapGet("", Begin);
        // The provider may add parameters of its own.
        endpoints.MapGet(CompanyScheme.BackPath, Return).ForAnybody().ExcludeFromDescription();
    }

    /// <param name="to">Where to go once signed in: a path of this node.</param>
    private static async Task<IResult> Begin(string? to, HttpContext call, IOptions<AccessOptions> access, ILogger<CompanyEvents> log)
    {
        if (!access.Value.Company.IsOn) return NoProvider;
        if (to is not null && !SignInPage.IsOwn(to))
            return Problem.Of(new InputProblem(
                InputCodes.InvalidParameter, "to",
                "to must be a path of this node: one slash first, no other host, at most 2,000 characters."));
        var back = SignInPage.Of(to);
        try
        {
            await call.ChallengeAsync(Schemes.Company, new() { RedirectUri = back });
            return Results.Empty;
        }
        catch (Exception wrong) when (!call.RequestAborted.IsCancellationRequested)
        {
            log.LogWarning("The company's provider cannot be asked: {Reason}", Reason(wrong));
            return Results.LocalRedirect(SignInPage.WithProblem(back, CompanyRefusals.Unreachable));
        }
    }

    private static async Task<IResult> Return(
        HttpContext call, IOptions<AccessOptions> access, IAuthenticationHandlerProvider handlers, ILogger<CompanyEvents> log)
    {
        if (!access.Value.Company.IsOn) return NoProvider;
        var handler = (CompanyHandler)(await handlers.GetHandlerAsync(call, Schemes.Company))!;
        CompanyHandler.Route(call);
        try
        {
            await handler.HandleRequestAsync();
            return Results.Empty;
        }
        catch (Exception wrong) when (!call.Response.HasStarted && !call.RequestAborted.IsCancellationRequested)
        {
            log.LogError(wrong, "Somebody who came from the company's provider could not be let in.");
            return Results.LocalRedirect(SignInPage.WithProblem(SignInPage.Of(null), CompanyRefusals.Failed));
        }
    }

    private static string Reason(Exception wrong) => (wrong.InnerException ?? wrong).Message.ReplaceLineEndings(" ");
}
