using Dispatch.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Web.Serving;

public static class WebClientExtensions
{
    public static IHostApplicationBuilder AddWebClient(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<WebClientOptions>().BindConfiguration(WebClientOptions.Section)
            .Validate(options => options.IsValid, "Map:TileUrl must be an http(s) address with {z}, {x} and {y}, and Map:TileMaximumZoom 0 to 24.")
            .ValidateOnStart();
        return builder;
    }

    /// <summary>Maps the built web client from <c>web-client</c> beside the program, and <c>/api/client-configuration</c>.</summary>
    public static IEndpointRouteBuilder MapWebClient(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/client-configuration", Configure);
        foreach (var file in WebClientFile.In(Path.Combine(AppContext.BaseDirectory, "web-client")))
        {
            endpoints.MapMethods(file.Address, [HttpMethods.Get, HttpMethods.Head], file.Serve).ExcludeFromDescription();
        }

        return endpoints;
    }

    private static ClientConfiguration Configure(IOptions<WebClientOptions> map, IOptions<LiveOptions> live) => new(
        live.Value.StaleAfter.TotalSeconds,
        map.Value.TileUrl is { } url ? new TileSource(url, map.Value.TileAttribution, map.Value.TileMaximumZoom, map.Value.TileDatum) : null);
}
