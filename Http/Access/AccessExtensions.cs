using Dispatch.Domain.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Http.Access;

/// <summary>
/// Who calls, and whether they may: cookies for browsers, tokens for programs, keys for devices; every route says for whom it is.
/// </summary>
public static class AccessExtensions
{
    private const string CookieName = "dispatch.session";

    public static IHostApplicationBuilder AddAccess(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations()
            .Validate(
                access => access.FirstPassword is null || access.FirstPassword.Length >= access.PasswordLength,
                "Access:FirstPassword has fewer characters than Access:PasswordLength; choose a longer one.")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessOptions>, CompanyCheck>();
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddSingleton<SignedInSource>();
        services.AddSingleton<BodyReach>();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Reach() ?? Reach.Nowhere);
        services.AddSingleton<IClaimsTransformation, RightsNow>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddDataProtection().SetApplicationName("dispatch");
        services.AddSingleton<StoredKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = provider.GetRequiredService<StoredKeys>()));
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryMiddleware.Header;
            options.Cookie.Name = "dispatch.antiforgery-pair";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        AddSchemes(services);
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return builder;
    }

    /// <summary>After authentication and the conventions that say what a call is, before whatever answers.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app)
    {
        app.UseAuthorization();
        app.UseMiddleware<AntiforgeryMiddleware>();
        app.UseMiddleware<ReachMiddleware>();
        return app;
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, options => options.ForwardDefaultSelector = Chosen)
            .AddScheme<AuthenticationSchemeOptions, DeviceKeyHandler>(Schemes.DeviceKey, null)
            .AddBearerToken(Schemes.Token)
            .AddCookie(Schemes.Browser, options =>
            {
                options.Cookie.Name = CookieName;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.SlidingExpiration = true;
            });
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Browser).Configure<IOptions<AccessOptions>>(
            (cookie, access) => cookie.ExpireTimeSpan = access.Value.BrowserSession);
        services.AddOptions<BearerTokenOptions>(Schemes.Token).Configure<IOptions<AccessOptions>>((token, access) =>
        {
            token.BearerTokenExpiration = access.Value.AccessToken;
            token.RefreshTokenExpiration = access.Value.Session;
        });
    }

    private static string Chosen(HttpContext call) =>
        DeviceKeyHandler.Sent(call.Request) is not null ? Schemes.DeviceKey
        : call.Request.Headers.Authorization.Count > 0 ? Schemes.Token
        : Schemes.Browser;
}
