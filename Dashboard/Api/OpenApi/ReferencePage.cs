using Dispatch.Http.Access;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace Dispatch.Api.OpenApi;

/// <summary><c>/docs</c>: the description as a page to read and to try. All of it comes from the node itself.</summary>
internal static class ReferencePage
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapScalarApiReference("/docs", options =>
    {
        options.WithTitle("Dispatch").WithOpenApiRoutePattern("/openapi/v1.json").DisableDefaultFonts().DisableTelemetry().DisableAgent();

        // They lead to the maker's own services.
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
    }).For(Offices.People);
}
