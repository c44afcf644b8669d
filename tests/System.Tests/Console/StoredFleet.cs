using System.Globalization;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Storage;
using Dispatch.Testing.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.SystemTests.Console;

/// <summary>
/// Machines on a grid over China, put into a node's database before the node starts: a large fleet in seconds, of which the map knows all
/// and the grains nothing.
/// </summary>
internal static class StoredFleet
{
    private const int Row = 250;

    public static string Serial(int machine) => $"M{machine.ToString("00000", CultureInfo.InvariantCulture)}";

    /// <summary>Some ten kilometres from its neighbours.</summary>
    public static (double Latitude, double Longitude) Place(int machine) => (22 + (machine / Row * 0.1), 90 + (machine % Row * 0.12));

    /// <param name="database">On SQLite.</param>
    public static async Task Store(NodeDatabase database, int machines)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(database.Folder, "data", "dispatch.db") });
        builder.AddStorage();
        using var host = builder.Build();
        await host.StartAsync();
        var journal = host.Services.GetRequiredService<IJournal>();
        var now = TimeProvider.System.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(0, machines).Select(machine => journal.AppendAsync(Machine(machine, now))));
        await host.StopAsync();
    }

    private static JournalAppend Machine(int machine, DateTimeOffset now)
    {
        var (serial, (latitude, longitude)) = (Serial(machine), Place(machine));
        return new()
        {
            Stream = $"machine/{serial}",
            ExpectedHead = 0,
            Actor = "test",
            Correlation = "test",
            Views =
            [
                new MachineRow(serial, "L550", null, null, null, null, null, new(latitude, longitude), "Asia/Shanghai", true, false),
                new MeterRow(serial, machine % 2_400, now, new(latitude, longitude), now, null),
            ],
        };
    }
}
