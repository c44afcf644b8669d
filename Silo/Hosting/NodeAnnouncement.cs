using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dispatch.Silo.Hosting;

/// <summary>Tells whoever started the node where it is.</summary>
internal sealed class NodeAnnouncement(IServer server, IHostEnvironment environment, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Announce()
    {
        if (server is NoServer)
            Console.WriteLine($"Dispatch ({environment.EnvironmentName}) hosts grains for its cluster. Ctrl-C stops it.");
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            Console.WriteLine(
                $"Dispatch ({environment.EnvironmentName}) is at {address} - no sign-in yet, this machine only. Ctrl-C stops it.");
            if (PlainAddress.Warning(address) is { } warning) Console.WriteLine(warning);
        }
    }
}
