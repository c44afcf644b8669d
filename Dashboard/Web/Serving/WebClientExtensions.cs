using Dispatch.Http.Access;
using Dispatch.Http.Headers;
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
        builder.Services.AddOptions<PagePolicy>().Configure<IOptions<WebClientOptions>>((pages, map) =>
        {
            if (map.Value.TileOrigin is { } origin) pages.Tiles.Add(origin);
        });
        return builder;
    }

    /// <summary>Maps the built web client from <c>web-client</c> beside the program, and <c>/api/client-configuration</c>.</summary>
    public static IEndpointRouteBuilder MapWebClient(this IEndpointRouteBuilder endpoints)
    {
        ClientConfigurationEndpoint.Map(endpoints);
        foreach (var file in WebClientFile.In(Path.Combine(AppContext.BaseDirectory, "web-client")))
        {
            endpoints.MapMethods(file.Address, [HttpMethods.Get, HttpMethods.Head], file.Serve).ForAnybody().ExcludeFromDescription();
        }

        return endpoints;
    }
}
