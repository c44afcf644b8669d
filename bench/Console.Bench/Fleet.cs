using System.Diagnostics;
using Dispatch.Testing.Nodes;

namespace Dispatch.ConsoleBench;

/// <summary>Machines on a grid over China that made themselves known by their first reading.</summary>
internal sealed class Fleet(int machines)
{
    public const string Setting = "--Telemetry:Readings:RegisterUnknown=true";
    private const int PerCall = 5_000;
    private const int Row = 250;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private readonly DateTimeOffset start = TimeProvider.System.GetUtcNow().AddHours(-1);
    private long taken;

    /// <summary>Readings that the node has taken since the fleet began to move.</summary>
    public long Taken => Interlocked.Read(ref taken);

    public async Task Appear(HttpClient node)
    {
        foreach (var some in Enumerable.Range(0, machines).Chunk(PerCall))
            await node.Post("/api/telemetry/readings", some.Select(machine => Reading(machine, start, 0)));
    }

    /// <summary>Each second a tenth of the fleet, all in turn, reports a place some hundred metres on.</summary>
    public async Task Move(HttpClient node, CancellationToken stop)
    {
        var perCall = machines / 100;
        var watch = Stopwatch.StartNew();
        var calls = new List<Task>();
        for (var call = 0; !stop.IsCancellationRequested; call++)
        {
            var (first, round) = (call * perCall % machines, 1 + (call * perCall / machines));
            var now = TimeProvider.System.GetUtcNow();
            calls.Add(Send(node, [.. Enumerable.Range(first, perCall).Select(machine => Reading(machine, now, round))]));
            var ahead = (Pace * (call + 1)) - watch.Elapsed;
            if (ahead > TimeSpan.Zero) await Task.Delay(ahead, TimeProvider.System, CancellationToken.None);
        }

        await Task.WhenAll(calls);
    }

    private async Task Send(HttpClient node, object[] readings)
    {
        await node.Post("/api/telemetry/readings", readings);
        Interlocked.Add(ref taken, readings.Length);
    }

    private static object Reading(int machine, DateTimeOffset at, int round) => new
    {
        machine = $"M{machine:00000}",
        at,
        operatingHours = (machine % 90) + (round / 1000.0),
        latitude = 22 + (machine / Row * 0.1),
        longitude = 90 + (machine % Row * 0.12) + (round * 0.002),
    };
}
