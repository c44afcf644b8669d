using System.Collections.Immutable;
using Dispatch.Api.Users.Company;
using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Idempotency;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Users;

/// <summary><c>/api/sign-in</c> and <c>/api/sign-out</c>.</summary>
internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var signIn = endpoints.MapApi("/api/sign-in", "Users").ForAnybody();
        signIn.MapPost("", SignIn).TellingASecret().WithSummary("Signs in: tokens for a program, a cookie for the node's own pages.");
        signIn.MapPost("/refresh", Refresh).TellingASecret().WithSummary("A new access token of the same session, with the rights of now.");
        signIn.MapGet("/options", Options).WithSummary("What the page needs on which people sign in.");
        endpoints.MapApi("/api/sign-out", "Users").For(Offices.People).BeforePasswordIsChanged()
            .MapPost("", SignOut).WithSummary("Ends this session; its cookie and tokens hold no more.");
    }

    private static async Task<Results<Ok<SignInModel>, ProblemHttpResult>> SignIn(
        Body<SignInInput> body, HttpContext call, Accounts accounts, SessionStarter starter, Audit audit, CancellationToken cancellation)
    {
        var input = body.Value;
        var (credential, refusal) = await accounts.ProveAsync(input.User, input.Password, input.Code);
        if (refusal is null && credential is not null && await starter.BeginAsync(call, credential.Subject, input.Cookie, cancellation) is { } begun)
        {
            await audit.WriteAsync($"user:{credential.Subject}", "signed_in", credential.Subject, input.Cookie ? "browser" : "token", call);
            return TypedResults.Ok(begun);
        }

        await audit.WriteAsync(CallContext.Nobody, "sign_in_failed", credential?.Subject, null, call);
        return Unauthorized(refusal ?? SignInRefusals.Wrong);
    }

    private static async Task<Results<Ok<SignInModel>, ProblemHttpResult>> Refresh(
        Body<RefreshInput> body, SessionStarter starter, ISessions sessions, IUserViews users, TimeProvider time, CancellationToken cancellation) =>
        starter.SessionOf(body.Value.RefreshToken) is { } id
        && await sessions.FindAsync(id, cancellation) is { } session && session.EndsAt > time.GetUtcNow()
        && await users.FindAsync(session.Subject, cancellation) is { IsClosed: false } user
            ? TypedResults.Ok(starter.Tokens(user, id))
            : Unauthorized(SignInRefusals.WrongToken);

    private static async Task<Ok<SignInOptionsModel>> Options(
        IEnumerable<DemoUsers> demo, ICredentials credentials, IOptions<AccessOptions> access, CancellationToken cancellation)
    {
        var users = ImmutableArray.CreateBuilder<DemoUserModel>();
        foreach (var name in demo.SelectMany(one => one.Names))
            users.Add(new(name, IsReady: await credentials.ByNameAsync(name, cancellation) is not null));
        return TypedResults.Ok(
            new SignInOptionsModel(
                users.ToImmutable(), demo.FirstOrDefault()?.Password,
                access.Value.Company is { IsOn: true } company ? company.ShownName : null));
    }

    private static async Task<Results<NoContent, Ok<SignedOutModel>>> SignOut(
        HttpContext call, ISessions sessions, SignedInSource source, CompanySignOut company, Audit audit, CancellationToken cancellation)
    {
        var onwards = await company.AddressAsync(call);
        if (call.SignedIn() is { Session: { } session } who)
        {
            await sessions.EndAsync(session, cancellation);
            source.Forget(session);
            await audit.WriteAsync(who.Actor, "signed_out", who.Subject, null, call);
        }

        await call.SignOutAsync(Schemes.Browser);
        return onwards is null ? TypedResults.NoContent() : TypedResults.Ok(new SignedOutModel(onwards));
    }

    /// <summary>Not the conflict that refused commands are.</summary>
    private static ProblemHttpResult Unauthorized(Rejection refusal) => TypedResults.Problem(
        refusal.Detail, statusCode: StatusCodes.Status401Unauthorized, extensions: [new(Problem.CodeKey, refusal.Code)]);
}
