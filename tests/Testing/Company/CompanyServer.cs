using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Dispatch.Testing.Company;

/// <summary>
/// A company's provider of identities as OpenIddict makes one, with one client that has to prove itself and to send PKCE. Whoever comes
/// chooses on its page who they are.
/// </summary>
public sealed class CompanyServer : IAsyncDisposable
{
    public const string Client = "dispatch";
    public const string Secret = "a secret for the tests alone";
    private readonly ConcurrentDictionary<string, CompanyAccount> accounts = new();
    private readonly WebApplication app;
    private int signOuts;

    private CompanyServer(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var name = $"company-{Guid.NewGuid()}";
        builder.Services.AddDbContext<DbContext>(options => options.UseInMemoryDatabase(name).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>().DisableBulkOperations())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token")
                    .SetEndSessionEndpointUris("connect/end");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes(Scopes.Profile);
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
            });
        builder.Services.AddAuthentication();
        app = builder.Build();
        app.UseAuthentication();
        app.MapMethods("/connect/authorize", ["GET", "POST"], Authorize);
        app.MapMethods("/connect/end", ["GET", "POST"], End);
        app.MapGet("/", () => "The company.");
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>How often somebody was signed out here.</summary>
    public int SignOuts => signOuts;

    /// <param name="port">0 for any that is free.</param>
    public static async Task<CompanyServer> Start(int port = 0)
    {
        var server = new CompanyServer(port);
        await server.app.StartAsync();
        // What is slow at the first call alone is done before anybody waits for it.
        using var http = new HttpClient { BaseAddress = server.Address };
        foreach (var path in (string[])["/.well-known/openid-configuration", "/.well-known/jwks"])
        {
            using var answer = await http.GetAsync(path);
            answer.EnsureSuccessStatusCode();
        }

        return server;
    }

    /// <summary>Settings of a node whose provider this is.</summary>
    public static string[] Settings(Uri provider, params string[] more) =>
    [
        $"--Access:Company:Authority={provider}", $"--Access:Company:ClientId={Client}", $"--Access:Company:ClientSecret={Secret}",
        "--Access:Company:AnswerWithin=00:01:00", .. more,
    ];

    /// <summary>The node may send people here from now on.</summary>
    public async Task Register(Uri node)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = Client,
            ClientSecret = Secret,
            ClientType = ClientTypes.Confidential,
            RedirectUris = { new Uri(node, "/api/sign-in/external/back") },
            PostLogoutRedirectUris = { new Uri(node, "/sign-in/") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        });
    }

    /// <summary>From now on they are this here.</summary>
    public void Has(CompanyAccount account) => accounts[account.Subject] = account;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Authorize(HttpContext call)
    {
        var request = call.GetOpenIddictServerRequest()!;
        if (call.Request.Method == HttpMethods.Get) return Page(request);
        var chosen = (string?)request["account"];
        return chosen is not null && accounts.TryGetValue(chosen, out var account)
            ? Results.SignIn(Principal(account, request.GetScopes()), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)
            : Results.Forbid(
                new AuthenticationProperties(new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = chosen is null ? Errors.AccessDenied : Errors.ServerError,
                }),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private IResult End(HttpContext call)
    {
        Interlocked.Increment(ref signOuts);
        return Results.SignOut(new() { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    /// <summary>All that was asked goes on with whom one chooses.</summary>
    private IResult Page(OpenIddictRequest request)
    {
        var asked = string.Concat(request.GetParameters().Select(one => $"<input type=hidden name={one.Key} value=\"{Html(one.Value)}\">"));
        var people = string.Concat(accounts.Values.OrderBy(one => one.Subject, StringComparer.Ordinal)
            .Select(one => $"<button name=account value=\"{Html(one.Subject)}\">{Html(one.Name)}</button>"));
        return Results.Content(
            $"<!doctype html><html lang=en><title>Ironworks</title><h1>Who are you?</h1><form method=post action=/connect/authorize>{asked}"
                + $"{people}<button>Nobody</button></form></html>",
            "text/html");

        static string? Html(object? text) => WebUtility.HtmlEncode(text?.ToString());
    }

    private static ClaimsPrincipal Principal(CompanyAccount account, ImmutableArray<string> scopes)
    {
        var identity = new ClaimsIdentity("company", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, account.Subject).SetClaim(Claims.Name, account.Name)
            .SetClaim(Claims.PreferredUsername, account.Account)
            .SetClaims("roles", [.. account.Roles]).SetClaims("stations", [.. account.Stations]);
        foreach (var (claim, value) in account.Others) identity.SetClaim(claim, value);
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return new(identity);
    }
}
