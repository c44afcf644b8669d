using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Users.Company;

/// <summary>
/// Answers its own route and no other address: the framework's would answer whatever it knows before limits, time and rules of routes are
/// looked at.
/// </summary>
internal sealed class CompanyHandler(
    IOptionsMonitor<OpenIdConnectOptions> options, ILoggerFactory logging, HtmlEncoder html, UrlEncoder encoder)
    : OpenIdConnectHandler(options, logging, html, encoder)
{
    public override Task<bool> HandleRequestAsync() =>
        Context.Features.Get<IsRouted>() is null ? Task.FromResult(false) : base.HandleRequestAsync();

    /// <summary>Of the route by which people come back.</summary>
    public static void Route(HttpContext call) => call.Features.Set(IsRouted.Instance);

    private sealed class IsRouted
    {
        public static IsRouted Instance { get; } = new();
    }
}
