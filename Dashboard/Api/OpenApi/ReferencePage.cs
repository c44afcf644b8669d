using System.Security.Cryptography;
using Dispatch.Http.Access;
using Dispatch.Http.Headers;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace Dispatch.Api.OpenApi;

/// <summary><c>/docs</c>: the description as a page to read and to try. All of it comes from the node itself.</summary>
internal static class ReferencePage
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapScalarApiReference("/docs", (options, call) =>
    {
        var nonce = RandomNumberGenerator.GetHexString(36);
        call.Response.Headers.ContentSecurityPolicy = PagePolicy.WithNonce(nonce);
        options.WithNonce(nonce);
        options.WithTitle("Dispatch").WithOpenApiRoutePattern("/openapi/v1.json").DisableDefaultFonts().DisableTelemetry().DisableAgent();

        // They lead to the maker's own services.
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
    }).For(Offices.People);
}
