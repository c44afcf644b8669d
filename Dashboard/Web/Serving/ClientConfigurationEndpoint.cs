using Dispatch.Http.Access;
using Dispatch.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Dispatch.Web.Serving;

/// <summary>Apart from what serves the built files, so that the contract which they are built from can name it.</summary>
internal static class ClientConfigurationEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/client-configuration", Configure)
        .ForAnybody().WithTags("Web client").WithSummary("What the browser must know before it starts.");

    private static ClientConfiguration Configure(IOptions<WebClientOptions> map, IOptions<LiveOptions> live) => new(
        live.Value.StaleAfter.TotalSeconds,
        map.Value.TileUrl is { } url ? new TileSource(url, map.Value.TileAttribution, map.Value.TileMaximumZoom, map.Value.TileDatum) : null);
}
