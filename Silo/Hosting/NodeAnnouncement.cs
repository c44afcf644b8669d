using Dispatch.Api.Users;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dispatch.Silo.Hosting;

/// <summary>Tells whoever started the node where it is.</summary>
internal sealed class NodeAnnouncement(
    IServer server, IHostEnvironment environment, IHostApplicationLifetime lifetime, IEnumerable<DemoUsers> demo) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Demo() => demo.FirstOrDefault() is { } users
        ? $" Sign in as {string.Join(", ", users.Names)}; the password of each is {users.Password}."
        : "";

    private void Announce()
    {
        if (server is NoServer)
            Console.WriteLine($"Dispatch ({environment.EnvironmentName}) hosts grains for its cluster. Ctrl-C stops it.");
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            Console.WriteLine(
                $"Dispatch ({environment.EnvironmentName}) is at {address} . Ctrl-C stops it.{Demo()}");
            if (PlainAddress.Warning(address) is { } warning) Console.WriteLine(warning);
        }
    }
}
