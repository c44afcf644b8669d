using System.Net;
using Dispatch.Storage;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Dispatch.Engine;

/// <summary>
/// One process of many, by the tables and statements that the storage's migrations keep in PostgreSQL for Orleans' own providers.
/// </summary>
internal static class ClusterHosting
{
    private const string Npgsql = "Npgsql";

    public static void Configure(ISiloBuilder silo)
    {
        Configure(silo.Services);
        silo.UseAdoNetClustering(options => options.Configure<StorageOptions>((clustering, storage) =>
            (clustering.Invariant, clustering.ConnectionString) = (Npgsql, Connection(storage))));
        silo.AddAdoNetGrainStorageAsDefault(options => options.Configure<StorageOptions>((states, storage) =>
            (states.Invariant, states.ConnectionString, states.GrainStorageSerializer) =
                (Npgsql, Connection(storage), new StateSerializer())));
        silo.Services.AddOptions<EndpointOptions>().Configure<IOptions<MembershipOptions>>((endpoint, membership) =>
        {
            (endpoint.SiloPort, endpoint.GatewayPort) = (membership.Value.SiloPort, membership.Value.GatewayPort);
            if (membership.Value.Address is { } address) endpoint.AdvertisedIPAddress = IPAddress.Parse(address);
        });
        silo.Services.AddOptions<ClusterMembershipOptions>().Configure<IOptions<MembershipOptions>>((cluster, membership) =>
        {
            cluster.ProbeTimeout = membership.Value.ProbeTimeout;
            cluster.MaxProbeTimeout = membership.Value.MaxProbeTimeout;
            cluster.NumMissedProbesLimit = membership.Value.MissedProbes;
            cluster.IAmAliveTablePublishTimeout = membership.Value.AliveEvery;
            cluster.TableRefreshTimeout = membership.Value.AliveEvery;
        });
    }

    public static void Configure(IClientBuilder client, bool isTraced)
    {
        Configure(client.Services);
        client.UseAdoNetClustering(options => options.Configure<StorageOptions>((clustering, storage) =>
            (clustering.Invariant, clustering.ConnectionString) = (Npgsql, Connection(storage))));
        if (isTraced) client.AddActivityPropagation();
        client.UseConnectionRetryFilter<SilosAwaited>();
        client.Services.AddSingleton<LostCalls>();
        client.Services.AddSingleton<IOutgoingGrainCallFilter>(services => services.GetRequiredService<LostCalls>());
        client.Services.AddSingleton<IClusterConnectionStatusObserver>(services => services.GetRequiredService<LostCalls>());
        client.Services.AddOptions<GatewayOptions>().Configure<IOptions<MembershipOptions>>((gateways, membership) =>
            gateways.GatewayListRefreshPeriod = membership.Value.AliveEvery);
        client.Services.AddOptions<ClientMessagingOptions>().Configure<IOptions<EngineOptions>>((messaging, engine) =>
            messaging.ResponseTimeout = engine.Value.ResponseTimeout);
    }

    private static void Configure(IServiceCollection services)
    {
        services.AddOptions<MembershipOptions>().BindConfiguration(MembershipOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<MembershipOptions>, MembershipOptionsValidator>();
        services.AddOptions<ClusterOptions>().Configure<IOptions<MembershipOptions>>((cluster, membership) =>
            (cluster.ClusterId, cluster.ServiceId) = (membership.Value.ClusterId, membership.Value.ServiceId));
    }

    /// <summary>The storage's own database, with as many connections at most.</summary>
    private static string Connection(StorageOptions storage) =>
        new NpgsqlConnectionStringBuilder(storage.ConnectionString) { MaxPoolSize = storage.Connections }.ConnectionString;

    private sealed class MembershipOptionsValidator : IValidateOptions<MembershipOptions>
    {
        public ValidateOptionsResult Validate(string? name, MembershipOptions options) =>
            options.Failures().ToArray() is { Length: > 0 } failures ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
