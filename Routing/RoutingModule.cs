using System.Collections.Immutable;
using Dispatch.Domain.Travel;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Routing;

public static class RoutingModule
{
    private static readonly ImmutableArray<SlowHours> ShippedSlowHours = [new(new(7, 0), new(9, 0), 0.7), new(new(17, 0), new(19, 0), 0.7)];

    /// <summary>Travel times, from the section <c>Routing</c>; a fault in it stops the start.</summary>
    public static IHostApplicationBuilder AddRouting(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RoutingOptions>().BindConfiguration(RoutingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<RoutingOptions>, RoutingOptionsValidator>();
        builder.Services.AddHttpClient(nameof(Routing), http => http.Timeout = Timeout.InfiniteTimeSpan);
        builder.Services.AddSingleton(TravelTimes);
        return builder;
    }

    private static ITravelTimes TravelTimes(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<RoutingOptions>>().Value;
        var estimates = new EstimatedTravelTimes(Speeds(options));
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(Routing));
        IRoadMatrix? service = options.Provider switch
        {
            RoutingProvider.Osrm => new OsrmTable(http, options.Address!, options.Profile ?? "driving"),
            RoutingProvider.Valhalla => new ValhallaMatrix(http, options.Address!, options.Profile ?? "auto"),
            _ => null,
        };
        return service is null
            ? estimates
            : new RoadTravelTimes(service, estimates, options, services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<RoadTravelTimes>>());
    }

    private static SpeedProfile Speeds(RoutingOptions options) => new(
        options.DetourFactor,
        options.UrbanKilometres,
        options.UrbanKmh,
        options.RuralKmh,
        options.SlowHours.Count == 0
            ? ShippedSlowHours
            : [.. options.SlowHours.Select(slow => new SlowHours(slow.From, slow.To, slow.Factor))],
        options.SetOff);
}
