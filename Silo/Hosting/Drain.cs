using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace Dispatch.Silo.Hosting;

/// <summary>Lets the calls that are under way end before anything else stops, and cuts off those that do not.</summary>
internal sealed class Drain(IServer server, TimeProvider time, IOptions<NodeOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(options.Value.DrainWithin, time);
        await server.StopAsync(enough.Token);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
