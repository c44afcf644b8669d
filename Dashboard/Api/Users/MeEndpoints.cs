using System.Text.Json;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Idempotency;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Users;

/// <summary><c>/api/me</c>: who is signed in, and what they keep.</summary>
internal static class MeEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var me = endpoints.MapApi("/api/me", "Users").For(Offices.People);
        me.MapGet("", Find).BeforePasswordIsChanged().WithSummary("Who is signed in.");
        me.MapPost("/password", ChangePassword).BeforePasswordIsChanged()
            .WithSummary("Changes the password; all other sessions of the user end.");
        me.MapPost("/authenticator", NewAuthenticator).TellingASecret().WithSummary("A secret for an authenticator app; it counts once a code of it was confirmed.");
        me.MapPost("/authenticator/confirm", ConfirmAuthenticator).WithSummary("From now on a code is asked for at each sign-in.");
        me.MapPost("/authenticator/remove", RemoveAuthenticator).WithSummary("No code is asked for any more.");
        me.MapGet("/sessions", Sessions).WithSummary("Where the user is signed in.");
        me.MapDelete("/sessions/{session}", EndSession).WithSummary("Ends one of the user's sessions.");
        me.MapGet("/settings", Settings).WithSummary("What the pages keep for this user: saved views, language, theme, alert states.");
        me.MapPut("/settings", KeepSettings).WithSummary("Replaces what the pages keep for this user.");
    }

    private static async Task<Results<Ok<MeModel>, ProblemHttpResult>> Find(
        HttpContext call, SessionStarter starter, IUserViews users, ICredentials credentials, CancellationToken cancellation)
    {
        var who = call.SignedIn()!;
        if (await users.FindAsync(who.Subject, cancellation) is not { Rights: var rights }
            || await credentials.BySubjectAsync(who.Subject, cancellation) is not { } credential)
            return AccessRules.Absent("user", who.Subject);
        if (call.User.Identity?.AuthenticationType == Schemes.Browser) starter.TellAntiforgery(call);
        return TypedResults.Ok(new MeModel(
            who.Subject, credential.Name, credential.DisplayName, [.. rights.Roles],
            who.Reach.Stations is { } stations ? [.. stations.Order(StringComparer.Ordinal)] : null, rights.Technician, rights.Dealer,
            credential.MustChange, credential.HasAuthenticator, credential.PasswordHash is not null));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePassword(
        Body<PasswordInput> body, HttpContext call, Accounts accounts, ISessions sessions, SignedInSource source, Audit audit,
        CancellationToken cancellation)
    {
        var who = call.SignedIn()!;
        if (await accounts.ChangeAsync(who.Subject, body.Value.Current, body.Value.Next) is { } refusal) return Problem.Of(refusal);
        await sessions.EndAllAsync(who.Subject, who.Session, cancellation);
        source.Forget(who.Session!);
        await audit.WriteAsync(who.Actor, "password_changed", who.Subject, null, call);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AuthenticatorModel>, ProblemHttpResult>> NewAuthenticator(
        HttpContext call, Accounts accounts, ICredentials credentials, CancellationToken cancellation)
    {
        var who = call.SignedIn()!;
        if (await accounts.NewAuthenticatorAsync(who.Subject) is not { } key
            || await credentials.BySubjectAsync(who.Subject, cancellation) is not { Name: var name })
            return Problem.Of(new Domain.Deciding.Rejection("authenticator_known", "There is an authenticator already; remove it first."));
        return TypedResults.Ok(new AuthenticatorModel(
            key, $"otpauth://totp/Dispatch:{Uri.EscapeDataString(name)}?secret={key}&issuer=Dispatch&digits=6"));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ConfirmAuthenticator(
        Body<AuthenticatorCodeInput> body, HttpContext call, Accounts accounts, Audit audit)
    {
        var who = call.SignedIn()!;
        if (await accounts.ConfirmAuthenticatorAsync(who.Subject, body.Value.Code) is { } refusal) return Problem.Of(refusal);
        await audit.WriteAsync(who.Actor, "authenticator_added", who.Subject, null, call);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAuthenticator(
        Body<PasswordProofInput> body, HttpContext call, Accounts accounts, Audit audit)
    {
        var who = call.SignedIn()!;
        if (await accounts.RemoveAuthenticatorAsync(who.Subject, body.Value.Password) is { } refusal) return Problem.Of(refusal);
        await audit.WriteAsync(who.Actor, "authenticator_removed", who.Subject, null, call);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SessionList>> Sessions(HttpContext call, ISessions sessions, TimeProvider time, CancellationToken cancellation)
    {
        var who = call.SignedIn()!;
        var now = time.GetUtcNow();
        return TypedResults.Ok(new SessionList(
        [
            .. (await sessions.OfAsync(who.Subject, cancellation)).Where(one => one.EndsAt > now)
                .Select(one => new SessionModel(one.Id, one.Kind, one.BeganAt, one.EndsAt, one.Device, one.Id == who.Session)),
        ]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndSession(
        string session, HttpContext call, ISessions sessions, SignedInSource source, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(session, cancellation) is not { } found || found.Subject != call.SignedIn()!.Subject)
            return AccessRules.Absent("session", session);
        await sessions.EndAsync(session, cancellation);
        source.Forget(session);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<JsonElement>> Settings(HttpContext call, ICredentials credentials, CancellationToken cancellation) =>
        TypedResults.Ok(JsonElement.Parse(
            (await credentials.BySubjectAsync(call.SignedIn()!.Subject, cancellation))?.Settings ?? "{}"));

    private static async Task<NoContent> KeepSettings(
        Body<Dictionary<string, JsonElement>> body, HttpContext call, ICredentials credentials, CancellationToken cancellation)
    {
        await credentials.KeepSettingsAsync(call.SignedIn()!.Subject, JsonSerializer.Serialize(body.Value), cancellation);
        return TypedResults.NoContent();
    }
}
