using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Outgoing.Push;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace Dispatch.Outgoing.Tests.Push;

/// <summary>The sender as a node has it, with a key from the configuration.</summary>
public sealed class PushGateway : IAsyncDisposable
{
    private readonly IHost host;

    private PushGateway(IHost host) => this.host = host;

    public IPushSender Sender => host.Services.GetRequiredService<IPushSender>();

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public static Task<PushGateway> Start(bool allowPrivate = true)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Push:AllowPrivate"] = allowPrivate.ToString(), ["Push:PrivateKey"] = VapidKey.Make() });
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None)).AddSingleton(TimeProvider.System)
            .AddSingleton(Substitute.For<IGrainFactory>());
        builder.AddPush();
        return Task.FromResult(new PushGateway(builder.Build()));
    }

    public ValueTask DisposeAsync()
    {
        host.Dispose();
        return ValueTask.CompletedTask;
    }
}
