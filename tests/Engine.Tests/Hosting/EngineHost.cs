using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Silo.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.Engine.Tests.Hosting;

/// <summary>One node with whichever engine was built, on a real PostgreSQL database that outlives it.</summary>
public sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost host;

    private EngineHost(IHost host) => this.host = host;

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    /// <param name="settings">Settings of the section Engine.</param>
    public static async Task<EngineHost> StartAsync(EngineDatabase database, TimeProvider? time = null, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder();
        var ports = FreePorts();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings.ToDictionary(setting => $"Engine:{setting.Name}", setting => (string?)setting.Value))
        {
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = database.ConnectionString,
            ["Engine:SingleNode"] = "true",
            ["Engine:SiloPort"] = ports[0],
            ["Engine:GatewayPort"] = ports[1],
        });
        builder.Logging.ClearProviders();
        if (time is not null)
            builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IGrainStateStore>(database.States);
        builder.Services.AddSingleton<IReminderStore>(database.Reminders);
        builder.AddEngine();
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static string[] FreePorts()
    {
        using TcpListener first = new(IPAddress.Loopback, 0), second = new(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return [Port(first), Port(second)];
    }

    private static string Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
}
