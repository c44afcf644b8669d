using System.Collections.Concurrent;
using System.Diagnostics;
using Dispatch.Testing.Live;
using Dispatch.Testing.Nodes;

namespace Dispatch.NodeBench;

/// <summary>
/// From the moment a reading is sent to the moment a live client has it, at 1,000 readings a second, beside the least that is possible: the
/// coalescing interval, a sync of the disk and an empty round trip of the hub.
/// </summary>
internal static class ReadingToDelta
{
    private const int Machines = 10_000;
    private const int PerCall = 50;
    private const double CoalesceMilliseconds = 100;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Start = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task Run(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        await using var node = await Node.Start(database);
        await Fleet.Register(node.Http, 0, Machines);
        await Fleet.Report(node.Http, Machines, 1);
        await using var client =
            await LiveClient.Connect(new UriBuilder(node.Http.BaseAddress!) { Scheme = "ws", Path = "/hubs/live" }.Uri,
                token: await Administrator.Token(node.Http.BaseAddress!));

        var roundTrip = Spread.Percentile(await Timing.Of(1_000, () => RoundTrip(client)), 0.99);
        var sync = Spread.Percentile(await Timing.Of(500, Timing.Syncing(database.Folder)), 0.99);
        var picture = new Picture();
        foreach (var page in await client.SubscribeWhole(new { topics = (string[])["machines"] })) picture.Take(page);

        var sent = new ConcurrentDictionary<(string Serial, double Hours), long>();
        using var stop = new CancellationTokenSource(Duration);
        var sending = Send(node.Http, sent, stop.Token);
        var latencies = await Receive(client, picture, sent, sending);

        var floor = CoalesceMilliseconds + sync + roundTrip;
        double Of(double share) => Spread.Percentile(latencies, share);
        Console.WriteLine(
            $"{provider}: {latencies.Count} readings at {1000 * PerCall / Pace.TotalMilliseconds:0}/s, sent to seen: p50 "
                + $"{Of(0.5):N0}, p90 {Of(0.9):N0}, p99 {Of(0.99):N0}, most {latencies.Max():N0} ms");
        Console.WriteLine(
            $"{provider}: floor {floor:N1} ms (coalescing {CoalesceMilliseconds:0} + sync p99 {sync:N1} + empty round trip p99 "
                + $"{roundTrip:N1}); p50/floor {Of(0.5) / floor:N2}, p99/floor {Of(0.99) / floor:N2}");
    }

    private static async Task Send(HttpClient node, ConcurrentDictionary<(string, double), long> sent, CancellationToken stop)
    {
        using var pace = new PeriodicTimer(Pace);
        var calls = new List<Task>();
        for (var call = 0; !stop.IsCancellationRequested; call++)
        {
            await pace.WaitForNextTickAsync(CancellationToken.None);
            var first = call * PerCall % Machines;
            var hours = 100 + (call * PerCall / Machines);
            var readings =
                Enumerable.Range(first, PerCall).Select(i => SampleFleet.Reading(Fleet.Serial(i), Start.AddHours(hours), hours)).ToArray();
            foreach (var i in Enumerable.Range(first, PerCall)) sent[(Fleet.Serial(i), hours)] = Stopwatch.GetTimestamp();
            calls.Add(node.Post("/api/telemetry/readings", readings));
        }

        await Task.WhenAll(calls);
    }

    private static async Task<List<double>> Receive(
        LiveClient client, Picture picture, ConcurrentDictionary<(string Serial, double Hours), long> sent, Task sending)
    {
        var latencies = new List<double>();
        while (!sending.IsCompleted || !sent.IsEmpty)
        {
            var (name, message) = await client.Next();
            if (name != "delta") throw new InvalidOperationException($"The hub sent {name}.");
            var seen = Stopwatch.GetTimestamp();
            picture.Take(message["content"]!);
            foreach (var (reading, at) in sent)
            {
                if (picture.Markers.TryGetValue(reading.Serial, out var marker) && marker.Hours >= reading.Hours
                    && sent.TryRemove(reading, out _))
                    latencies.Add(Stopwatch.GetElapsedTime(at, seen).TotalMilliseconds);
            }
        }

        return latencies;
    }

    private static async Task RoundTrip(LiveClient client)
    {
        try
        {
            await client.Invoke("NoSuchMethod");
        }
        catch (RefusedException)
        {
            // The answer that was waited for.
        }
    }
}
