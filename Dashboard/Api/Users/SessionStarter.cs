using System.Security.Claims;
using System.Security.Cryptography;
using Dispatch.Api.Users.Company;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Http.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dispatch.Api.Users;

/// <summary>Begins sessions of people who have proved who they are, as cookies or as tokens.</summary>
internal sealed class SessionStarter(
    ISessions sessions, IUserViews users, IAntiforgery antiforgery, IOptionsMonitor<BearerTokenOptions> tokens, IOptions<AccessOptions> options,
    TimeProvider time)
{
    private const int LongestDevice = 200;

    /// <returns>Null when the user was closed.</returns>
    public Task<SignInModel?> BeginAsync(HttpContext call, string subject, bool isBrowser, CancellationToken cancellation) =>
        BeginAsync(call, subject, isBrowser, null, cancellation);

    /// <summary>A browser's, of somebody whom the company's provider has proved.</summary>
    /// <returns>Null when the user was closed.</returns>
    public Task<SignInModel?> BeginAsync(HttpContext call, string subject, FromCompany from, CancellationToken cancellation) =>
        BeginAsync(call, subject, true, from, cancellation);

    /// <summary>Tokens of a session that goes on.</summary>
    public SignInModel Tokens(UserRow user, string session)
    {
        var scheme = tokens.Get(Schemes.Token);
        var now = time.GetUtcNow();
        var expires = now + options.Value.AccessToken;
        return new(
            scheme.BearerTokenProtector.Protect(Ticket(user.Id, session, expires, Schemes.Token)),
            scheme.RefreshTokenProtector.Protect(Ticket(user.Id, session, now + options.Value.Session, Schemes.Token)),
            expires,
            [.. user.Rights.Roles]);
    }

    /// <returns>The session that a refresh token renews; null when it holds no more.</returns>
    public string? SessionOf(string refreshToken) =>
        tokens.Get(Schemes.Token).RefreshTokenProtector.Unprotect(refreshToken) is { Properties.ExpiresUtc: { } until } ticket
        && until > time.GetUtcNow()
            ? ticket.Principal.FindFirstValue(Schemes.SessionClaim)
            : null;

    /// <summary>Lets the node's own pages read the token that what acts has to carry.</summary>
    public void TellAntiforgery(HttpContext call)
    {
        if (antiforgery.GetAndStoreTokens(call).RequestToken is { } token)
            call.Response.Cookies.Append("dispatch.antiforgery", token, new()
            {
                HttpOnly = false,
                SameSite = SameSiteMode.Strict,
                Secure = call.Request.IsHttps,
                Path = "/",
                IsEssential = true,
            });
    }

    private async Task<SignInModel?> BeginAsync(
        HttpContext call, string subject, bool isBrowser, FromCompany? from, CancellationToken cancellation)
    {
        if (await users.FindAsync(subject, cancellation) is not { IsClosed: false } user) return null;
        var now = time.GetUtcNow();
        var agent = call.Request.Headers.UserAgent.ToString();
        var session = new UserSession(
            RandomNumberGenerator.GetHexString(32, lowercase: true), subject, isBrowser ? "browser" : "token", now,
            now + (from?.Lasts ?? options.Value.Session),
            agent.Length > LongestDevice ? agent[..LongestDevice] : agent);
        await sessions.BeginAsync(session, cancellation);
        return isBrowser ? await CookieAsync(call, user, session, from?.IdToken) : Tokens(user, session.Id);
    }

    private async Task<SignInModel> CookieAsync(HttpContext call, UserRow user, UserSession session, string? idToken)
    {
        var principal = Principal(user.Id, session.Id, Schemes.Browser);
        var properties = new AuthenticationProperties { IsPersistent = true };
        if (idToken is not null) properties.StoreTokens([new() { Name = OpenIdConnectParameterNames.IdToken, Value = idToken }]);
        await call.SignInAsync(Schemes.Browser, principal, properties);
        call.User = principal;
        TellAntiforgery(call);
        return new(null, null, time.GetUtcNow() + options.Value.BrowserSession, [.. user.Rights.Roles]);
    }

    private static AuthenticationTicket Ticket(string subject, string session, DateTimeOffset until, string scheme) =>
        new(Principal(subject, session, scheme), new AuthenticationProperties { ExpiresUtc = until }, scheme);

    private static ClaimsPrincipal Principal(string subject, string session, string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, subject), new(Schemes.SessionClaim, session)], scheme, ClaimTypes.NameIdentifier, ClaimTypes.Role));
}
