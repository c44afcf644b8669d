using Dispatch.Http.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dispatch.Api.Users.Company;

/// <summary>Where a browser is led to be signed out at the company's provider as well.</summary>
internal sealed class CompanySignOut(
    IOptions<AccessOptions> access, IOptionsMonitor<OpenIdConnectOptions> options, ILogger<CompanySignOut> log)
{
    /// <returns>Null where that is not wanted, the session did not begin there, or the provider does not say where.</returns>
    public async Task<string?> AddressAsync(HttpContext call)
    {
        if (access.Value.Company is not { IsOn: true, SignOutToo: true }) return null;
        var cookie = await call.AuthenticateAsync(Schemes.Browser);
        if (cookie.Properties?.GetTokenValue(OpenIdConnectParameterNames.IdToken) is not { } token) return null;
        var connect = options.Get(Schemes.Company);
        try
        {
            var provider = await connect.ConfigurationManager!.GetConfigurationAsync(call.RequestAborted);
            if (provider.EndSessionEndpoint is not { Length: > 0 } end) return null;
            return new OpenIdConnectMessage
            {
                IssuerAddress = end,
                ClientId = connect.ClientId,
                IdTokenHint = token,
                PostLogoutRedirectUri = $"{call.Request.Scheme}://{call.Request.Host}{SignInPage.Of(null)}",
                EnableTelemetryParameters = false,
            }.CreateLogoutRequestUrl();
        }
        catch (Exception wrong) when (!call.RequestAborted.IsCancellationRequested)
        {
            log.LogWarning("Somebody signed out here and not at the company's provider: {Reason}", wrong.Message.ReplaceLineEndings(" "));
            return null;
        }
    }
}
