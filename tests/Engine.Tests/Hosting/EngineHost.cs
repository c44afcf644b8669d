using Dispatch.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.Engine.Tests.Hosting;

/// <summary>One silo as a node has it, on a database that outlives it.</summary>
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

    /// <summary>Starts a node on a database of its own.</summary>
    /// <param name="settings">Settings of the section Engine.</param>
    public static async Task<EngineHost> StartAsync(TimeProvider? time = null, params (string Name, string Value)[] settings)
    {
        var database = new EngineDatabase();
        return new(await StartHostAsync(database, time, settings), database);
    }

    /// <summary>Starts a node on a database that the caller keeps.</summary>
    public static async Task<EngineHost> StartAsync(EngineDatabase database, TimeProvider? time = null) =>
        new(await StartHostAsync(database, time), own: null);

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        own?.Dispose();
    }

    private static async Task<IHost> StartHostAsync(
        EngineDatabase database, TimeProvider? time, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(settings.ToDictionary(setting => $"Engine:{setting.Name}", setting => (string?)setting.Value))
            {
                ["Storage:Path"] = database.File,
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
