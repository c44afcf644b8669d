using System.Globalization;
using Dispatch.Silo.Engine;
using Dispatch.Storage;
using Dispatch.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.Engine.Tests.Hosting;

/// <summary>One node with whichever engine was built, on databases that outlive it.</summary>
public sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost host;
    private readonly EngineDatabase? own;

    private EngineHost(IHost host, EngineDatabase? own)
    {
        this.host = host;
        this.own = own;
    }

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Starts a node on databases of its own.</summary>
    /// <param name="settings">Settings of the section Engine.</param>
    public static async Task<EngineHost> StartAsync(TimeProvider? time = null, params (string Name, string Value)[] settings)
    {
        var database = await EngineDatabase.CreateAsync();
        return new(await StartHostAsync(database, time, settings), database);
    }

    /// <summary>Starts a node on databases that the caller keeps.</summary>
    public static async Task<EngineHost> StartAsync(EngineDatabase database, TimeProvider? time = null) =>
        new(await StartHostAsync(database, time), own: null);

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        own?.Dispose();
    }

    private static async Task<IHost> StartHostAsync(EngineDatabase database, TimeProvider? time, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder();
        var ports = FreePorts.Take(2);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings.ToDictionary(setting => $"Engine:{setting.Name}", setting => (string?)setting.Value))
        {
            ["Storage:Path"] = database.File,
            ["Engine:ConnectionString"] = database.ConnectionString,
            ["Engine:SingleNode"] = "true",
            ["Engine:SiloPort"] = ports[0].ToString(CultureInfo.InvariantCulture),
            ["Engine:GatewayPort"] = ports[1].ToString(CultureInfo.InvariantCulture),
        });
        builder.Logging.ClearProviders();
        if (time is not null)
            builder.Services.AddSingleton(time);
        builder.AddStorage();
        builder.AddEngine();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
