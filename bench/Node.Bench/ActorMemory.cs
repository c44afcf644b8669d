using System.Collections.Immutable;
using Dispatch.Domain.Metering;
using Dispatch.Engine;
using Dispatch.Grains;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.NodeBench;

/// <summary>
/// What a machine actor costs on the collected heap: registered and idle, and with its window of readings full. In this process, without
/// HTTP, on SQLite.
/// </summary>
internal static class ActorMemory
{
    private const int Machines = 50_000;
    private const int AtOnce = 2_000;
    private const int Readings = 24;
    /// <summary>So lately, and at no station, that no service is ordered: an order is an actor of its own.</summary>
    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow().AddHours(-Readings - 1);
    private static readonly RegisterMachine File = new("L550", null, null, Start, 12, new(50, 9), "Europe/Berlin", Verified: true);

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("dispatch-bench-").FullName;
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder, "dispatch.db"),
            ["Engine:CollectionAge"] = "10:00:00",
        });
        builder.AddStorage();
        builder.AddEngine();
        builder.AddRules();
        builder.AddGrains();
        using (var host = builder.Build())
        {
            await host.StartAsync();
            await Measure(host.Services.GetRequiredService<IGrainFactory>());
            await host.StopAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task Measure(IGrainFactory grains)
    {
        var caller = new Caller("device:bench", "bench");
        await Each(0, AtOnce, i => Machine(i).Register(File, caller));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Each(AtOnce, Machines, i => Machine(i).Register(File, caller));
        var idle = GC.GetTotalMemory(forceFullCollection: true);
        for (var n = 1; n <= Readings; n++)
        {
            ImmutableArray<Reading> reading = [new(Start.AddHours(n), n, new(50, 9))];
            await Each(AtOnce, Machines, i => Machine(i).Record(new MeterReport(reading), caller));
        }

        var active = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(
            $"heap bytes per machine actor, of "
                + $"{Machines - AtOnce:N0}: registered and idle {Per(idle):N0}, with {Readings} readings {Per(active):N0}");

        IMachineGrain Machine(int i) => grains.GetGrain<IMachineGrain>(Fleet.Serial(i));
        double Per(long bytes) => (bytes - before) / (double)(Machines - AtOnce);
    }

    private static async Task Each(int from, int to, Func<int, Task> call)
    {
        foreach (var batch in Enumerable.Range(from, to - from).Chunk(AtOnce)) await Task.WhenAll(batch.Select(call));
    }
}
