using System.Net;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;

namespace Dispatch.Engine;

/// <summary>
/// A silo alone: it keeps its membership to itself, listens on any free loopback port and lets no client in. Its states go through the
/// journal's writer.
/// </summary>
internal static class OneMachine
{
    /// <summary>Orleans wants a port by name; nothing listens there.</summary>
    private const int NominalPort = EndpointOptions.DEFAULT_SILO_PORT;

    public static void Configure(ISiloBuilder silo)
    {
        silo.UseLocalhostClustering(NominalPort, gatewayPort: 0);
        silo.Services.PostConfigure<EndpointOptions>(endpoint =>
        {
            endpoint.AdvertisedIPAddress = IPAddress.Loopback;
            endpoint.SiloPort = NominalPort;
            endpoint.GatewayPort = 0;
            endpoint.GatewayListeningEndpoint = null;
            endpoint.SiloListeningEndpoint = new(IPAddress.Loopback, 0);
        });
        // The whole directory is here: a cache would hold each grain's address twice.
        silo.Services.Configure<GrainDirectoryOptions>(
            directory => directory.CachingStrategy = GrainDirectoryOptions.CachingStrategyType.None);
        silo.Services.AddGrainStorage(Orleans.Providers.ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
            (services, _) => ActivatorUtilities.CreateInstance<StoredStates>(services));
    }
}
