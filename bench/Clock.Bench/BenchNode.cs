using Dispatch.Engine;
using Dispatch.Grains;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Routing;
using Dispatch.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.ClockBench;

/// <summary>Engine, grains and storage of a node in this process, without HTTP.</summary>
internal sealed class BenchNode : IAsyncDisposable
{
    private readonly IHost host;

    private BenchNode(IHost host) => this.host = host;

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public FireLog Fired => host.Services.GetRequiredService<FireLog>();

    public TimedJournal Journal => host.Services.GetRequiredService<TimedJournal>();

    /// <summary>What is promised: one clock, an arrival within an hour, without a warning before.</summary>
    private static Dictionary<string, string?> Promise => new()
    {
        ["Sla:Policies:0:Id"] = "bench",
        ["Sla:Policies:0:Lines:0:Clock"] = "Arrive",
        ["Sla:Policies:0:Lines:0:Within"] = "01:00:00",
        ["Sla:Policies:0:Lines:0:WarnShare"] = "1",
    };

    public static async Task<BenchNode> StartAsync(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(settings);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Promise);
        builder.AddStorage();
        builder.AddRouting();
        builder.AddEngine();
        builder.AddRules();
        builder.AddGrains();
        builder.Services.AddSingleton<FireLog>();
        builder.Services.AddSingleton<ICommitListener>(services => services.GetRequiredService<FireLog>());
        var journal = builder.Services.Single(s => s.ServiceType == typeof(IJournal));
        builder.Services.Remove(journal);
        builder.Services.AddSingleton(
            services => new TimedJournal((IJournal)ActivatorUtilities.CreateInstance(services, journal.ImplementationType!)));
        builder.Services.AddSingleton<IJournal>(services => services.GetRequiredService<TimedJournal>());
        var node = new BenchNode(builder.Build());
        await node.host.StartAsync();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
