using Dispatch.Http.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dispatch.Api.Users.Company;

/// <summary>Authorization code with PKCE, as <see cref="CompanyOptions"/> say; nothing where there is no provider.</summary>
internal static class CompanyScheme
{
    /// <summary>Where the provider sends people back to; to be registered there.</summary>
    public const string BackPath = "/api/sign-in/external/back";

    public static void Add(IServiceCollection services)
    {
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<AccessOptions>>((schemes, access) =>
        {
            if (access.Value.Company.IsOn) schemes.AddScheme<CompanyHandler>(Schemes.Company, null);
        });
        services.AddOptions<OpenIdConnectOptions>(Schemes.Company).Configure<IOptions<AccessOptions>, TimeProvider>(Configure);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddTransient<CompanyHandler>();
        // What the framework's handler logs has what the provider says of people; what is to be known of a failure CompanyEvents says.
        services.Configure<LoggerFilterOptions>(log => log.Rules.Add(new(null, typeof(CompanyHandler).FullName, LogLevel.None, null)));
        services.AddSingleton<CompanySignOut>();
        services.AddScoped<CompanyEvents>();
        services.AddScoped<CompanyEntry>();
    }

    private static void Configure(OpenIdConnectOptions connect, IOptions<AccessOptions> access, TimeProvider time)
    {
        var company = access.Value.Company;
        connect.Authority = company.Authority;
        connect.ClientId = company.ClientId;
        connect.ClientSecret = company.ClientSecret;
        connect.RequireHttpsMetadata = company.Authority?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ?? true;
        connect.ResponseType = OpenIdConnectResponseType.Code;
        // By a form the browser would bring no cookie that is for this site alone; a code is good for nothing without the secret.
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.UsePkce = true;
        foreach (var scope in company.Scopes) connect.Scope.Add(scope);
        connect.MapInboundClaims = false;
        connect.ClaimActions.Clear();
        connect.CallbackPath = BackPath;
        connect.SignInScheme = Schemes.Browser;
        connect.SaveTokens = company.SignOutToo;
        connect.RemoteAuthenticationTimeout = company.ReturnWithin;
        connect.BackchannelTimeout = company.AnswerWithin;
        connect.DisableTelemetry = true;
        connect.TimeProvider = time;
        connect.EventsType = typeof(CompanyEvents);
        Keep(connect.CorrelationCookie, "dispatch.company.");
        Keep(connect.NonceCookie, "dispatch.company-nonce.");
    }

    /// <summary>Comes back with whoever the provider sends back, also by plain http on this machine.</summary>
    private static void Keep(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
