using System.Security.Claims;
using Dispatch.Domain.Deciding;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dispatch.Api.Users.Company;

/// <summary>What comes of a visit to the company's provider: a session, or the page on which people sign in, with why not.</summary>
internal sealed class CompanyEvents(CompanyEntry entry, ILogger<CompanyEvents> log) : OpenIdConnectEvents
{
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        // The framework has taken it out of the properties by now.
        var page = context.ReturnUri ?? SignInPage.Of(null);
        var who = context.Principal ?? new ClaimsPrincipal();
        var idToken = context.Properties?.GetTokenValue(OpenIdConnectParameterNames.IdToken);
        var refusal = await entry.EnterAsync(context.HttpContext, who, idToken, context.HttpContext.RequestAborted);
        context.HandleResponse();
        context.Response.Redirect(refusal is null ? page : SignInPage.WithProblem(page, refusal));
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(SignInPage.WithProblem(Page(context.Properties), CompanyRefusals.Denied));
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var refusal = Refusal(context.Failure);
        log.LogWarning("Somebody did not come in from the company's provider ({Code}): {Reason}", refusal.Code, Reason(context.Failure));
        context.HandleResponse();
        context.Response.Redirect(SignInPage.WithProblem(Page(context.Properties), refusal));
        return Task.CompletedTask;
    }

    /// <summary>Only what was sealed here before says where to go on.</summary>
    private static string Page(AuthenticationProperties? sealedBefore) => sealedBefore?.RedirectUri ?? SignInPage.Of(null);

    private static Rejection Refusal(Exception? failure) => failure switch
    {
        // What the call itself lacks: a state that this node sealed for this browser, not too long ago.
        AuthenticationFailureException { InnerException: null } => CompanyRefusals.Expired,
        OpenIdConnectProtocolException protocol when protocol.Data["error"] is "server_error" or "temporarily_unavailable" =>
            CompanyRefusals.Unreachable,
        HttpRequestException or OperationCanceledException or IOException => CompanyRefusals.Unreachable,
        { InnerException: { } inner } => Refusal(inner),
        _ => CompanyRefusals.Failed,
    };

    /// <summary>What providers write beside the code of an error may name people.</summary>
    private static string? Reason(Exception? failure) => failure is OpenIdConnectProtocolException && failure.Data["error"] is string code
        ? code
        : failure?.Message.ReplaceLineEndings(" ");
}
