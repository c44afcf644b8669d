using System.Text.Json.Serialization;
using Dispatch.Grains.Interfaces.Modules;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Http.Access;
using Dispatch.Live.Protocol;
using Dispatch.Live.Topics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Dispatch.Live;

public static class LiveExtensions
{
    private const int LargestRequest = 4_096;

    /// <summary>A client that hears nothing for three of these says that its picture is old.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);

    /// <summary>Adds the live feed as a listener of the journal's commits; needs the view ports and a <see cref="TimeProvider"/>.</summary>
    public static IHostApplicationBuilder AddLive(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<LiveOptions>().BindConfiguration(LiveOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = LargestRequest;
            options.KeepAliveInterval = KeepAlive;
        })
            .AddJsonProtocol(options => options.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter()))
            .AddMessagePackProtocol(options => options.SerializerOptions = BinaryShape.Options);
        services.AddLiveTopics();
        services.AddSingleton<LiveConnections>();
        services.AddHostedService<RightsWatch>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<LiveFeed>());
        return builder;
    }

    /// <summary>Lets the feeds of a cluster's nodes hear each other; needs the grains.</summary>
    public static IHostApplicationBuilder AddLiveExchange(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<LiveOptions>().BindConfiguration(LiveOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddLiveTopics();
        services.AddSingleton<LiveOutlet>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<LiveOutlet>());
        services.AddSingleton(provider => new Lazy<LiveFeed>(provider.GetRequiredService<LiveFeed>));
        services.AddSingleton<LiveExchange>();
        services.AddSingleton<ILivePeers>(provider => provider.GetRequiredService<LiveExchange>());
        services.AddHostedService(provider => provider.GetRequiredService<LiveExchange>());
        return builder;
    }

    private static void AddLiveTopics(this IServiceCollection services) => services.TryAddSingleton(new LiveTopics(services.ModulesOf<LiveTopic>()));

    /// <summary>Maps <c>/hubs/live</c> and <c>/hubs/technician</c>.</summary>
    public static IEndpointRouteBuilder MapLive(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHub<LiveHub>("/hubs/live").For(Offices.Readers);
        endpoints.MapHub<TechnicianHub>("/hubs/technician").For(Offices.Field);
        return endpoints;
    }
}
