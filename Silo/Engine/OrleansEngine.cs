using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Dispatch.Silo.Engine;

/// <summary>Makes this process a silo of an Orleans cluster that keeps membership, states and reminders in PostgreSQL.</summary>
internal static class OrleansEngine
{
    private const string Npgsql = "Npgsql";

    /// <summary>Orleans' own clocks, which must go on when a fake <see cref="TimeProvider"/> moves the grains' time.</summary>
    private static readonly string[] SystemClocks =
        ["Orleans.Membership", "Orleans.Messaging", "Orleans.SystemTimers", "Orleans.GrainDirectory"];

    public static IHostApplicationBuilder AddEngine(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<EngineOptions>().BindConfiguration(EngineOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EngineOptions>, EngineOptionsValidator>();
        services.AddOptions<OrleansEngineOptions>().BindConfiguration(EngineOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OrleansEngineOptions>, OrleansEngineOptionsValidator>();
        services.AddOptions<OrleansEngineOptions>().PostConfigure<IConfiguration>(static (options, configuration) =>
            options.ConnectionString ??= configuration["Storage:ConnectionString"]);
        foreach (var clock in SystemClocks)
            services.AddKeyedSingleton(clock, TimeProvider.System);

        // Hosted services start in the order of their registration: the tables are there before the silo asks for them.
        services.AddHostedService<OrleansTables>();
        return builder.UseOrleans(silo => Configure(silo, builder.Configuration.GetValue<bool>($"{EngineOptions.Section}:SingleNode")));
    }

    private static void Configure(ISiloBuilder silo, bool singleNode)
    {
        if (singleNode)
            silo.UseLocalhostClustering();
        else
            silo.UseAdoNetClustering(options => options.Configure<IOptions<OrleansEngineOptions>>((clustering, engine) =>
                (clustering.Invariant, clustering.ConnectionString) = (Npgsql, engine.Value.ConnectionString!)));
        silo.AddAdoNetGrainStorageAsDefault(options => options.Configure<IOptions<OrleansEngineOptions>>((storage, engine) =>
            (storage.Invariant, storage.ConnectionString) = (Npgsql, engine.Value.ConnectionString!)));
        silo.UseAdoNetReminderService(options => options.Configure<IOptions<OrleansEngineOptions>>((reminders, engine) =>
            (reminders.Invariant, reminders.ConnectionString) = (Npgsql, engine.Value.ConnectionString!)));
        silo.Services.AddOptions<ClusterOptions>().Configure<IOptions<OrleansEngineOptions>>((cluster, engine) =>
            (cluster.ClusterId, cluster.ServiceId) = (engine.Value.ClusterId, engine.Value.ServiceId));
        silo.Services.AddOptions<EndpointOptions>().PostConfigure<IOptions<OrleansEngineOptions>>((endpoint, engine) => Endpoint(endpoint, engine.Value));
        silo.Services.AddOptions<DevelopmentClusterMembershipOptions>().PostConfigure<IOptions<OrleansEngineOptions>>((development, engine) =>
            development.PrimarySiloEndpoint = new(IPAddress.Loopback, engine.Value.SiloPort));
        silo.Services.AddOptions<SiloMessagingOptions>().Configure<IOptions<EngineOptions>>((messaging, engine) =>
        {
            messaging.ResponseTimeout = engine.Value.ResponseTimeout;
            messaging.SystemResponseTimeout = TimeSpan.FromTicks(Math.Max(messaging.SystemResponseTimeout.Ticks, engine.Value.ResponseTimeout.Ticks));
            messaging.MaxEnqueuedRequestsHardLimit = engine.Value.MaxEnqueuedRequests;
            messaging.MaxEnqueuedRequestsHardLimit_StatelessWorker = engine.Value.MaxEnqueuedRequests;
        });
        silo.Services.AddOptions<GrainCollectionOptions>().Configure<IOptions<EngineOptions>>((collection, engine) =>
            (collection.CollectionAge, collection.CollectionQuantum) = (engine.Value.CollectionAge, engine.Value.CollectionQuantum));
    }

    private static void Endpoint(EndpointOptions endpoint, OrleansEngineOptions engine)
    {
        (endpoint.SiloPort, endpoint.GatewayPort) = (engine.SiloPort, engine.GatewayPort);
        if (engine.SingleNode)
            endpoint.AdvertisedIPAddress = IPAddress.Loopback;
        else if (engine.Address is { } address)
            endpoint.AdvertisedIPAddress = IPAddress.Parse(address);
    }
}
