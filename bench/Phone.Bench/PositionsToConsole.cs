using System.Diagnostics;
using Dispatch.NodeBench;
using Dispatch.Testing.Live;
using Dispatch.Testing.Nodes;

namespace Dispatch.PhoneBench;

/// <summary>All phones report every five seconds: what it costs the node, and how old a position is when the console shows it.</summary>
internal static class PositionsToConsole
{
    private const double CoalesceMilliseconds = 100;
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    /// <param name="connected">The phones have their lines to the hub open too, as they do on shift.</param>
    public static async Task Run(int phones, TimeSpan duration, bool connected)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database, Crew.Manual(phones));
        await Crew.Start(node, phones);
        var lines = connected ? await Crew.Connect(node, phones) : [];
        await using var console = await LiveClient.Connect(Crew.Hub(node, "/hubs/live"), token: await Administrator
            .Token(node.Http.BaseAddress!));
        await console.SubscribeWhole(new { topics = (string[])["technicians"] });
        var idle = NodeUsage.Megabytes(node.ProcessId);

        using var http = Administrator.Client(node.Http.BaseAddress!);
        using var stop = new CancellationTokenSource();
        var calls = new List<double>();
        var sending = Send(http, phones, calls, stop.Token);
        await Watch(console, WarmUp);
        var usage = new NodeUsage(node.ProcessId);
        calls.Clear();
        var ages = await Watch(console, duration);
        var (cores, memory) = (usage.Cores, NodeUsage.Megabytes(node.ProcessId));
        var answered = calls.ToArray();
        await stop.CancelAsync();
        await sending;

        double Of(double share) => Spread.Percentile(ages, share);
        Console.WriteLine(
            $"{phones:N0} phones{(connected ? " with their lines open" : "")}: {ages.Count / duration.TotalSeconds:N0} positions/s shown of {answered.Length / duration.TotalSeconds:N0}/s reported; node {cores:N2} of a core, {memory:N0} MB (before the first position {idle:N0} MB)");
        Console.WriteLine(
            $"age when shown, ms: p50 "
                + $"{Of(0.5):N0}, p99 {Of(0.99):N0}, most {ages.Max():N0}; by the coalescing interval p50 "
                + $"{Of(0.5) / CoalesceMilliseconds:N2}, p99 {Of(0.99) / CoalesceMilliseconds:N2}; a report is answered in p50 "
                + $"{Spread.Percentile(answered, 0.5):N1}, p99 {Spread.Percentile(answered, 0.99):N1} ms");
        if (connected) Console.WriteLine($"the phones' own lines heard {lines.Sum(line => line.Heard):N0} messages");
        foreach (var line in lines) await line.DisposeAsync();
    }

    /// <summary>Each phone in its turn, whether the answers come or not.</summary>
    private static async Task Send(HttpClient node, int phones, List<double> calls, CancellationToken stop)
    {
        using var pace = new PeriodicTimer(Pace);
        var open = new HashSet<Task>();
        var (sent, began) = (0L, Stopwatch.GetTimestamp());
        while (!stop.IsCancellationRequested)
        {
            await pace.WaitForNextTickAsync(CancellationToken.None);
            var owed = (long)(phones * (Stopwatch.GetElapsedTime(began) / ReportEvery));
            for (; sent < owed; sent++) open.Add(Report(node, (int)(sent % phones), (int)(sent / phones), calls));
            open.RemoveWhere(call => call.IsCompletedSuccessfully);
        }

        await Task.WhenAll(open);
    }

    /// <summary>A hundred metres on at 72 km/h.</summary>
    private static async Task Report(HttpClient node, int phone, int turn, List<double> calls)
    {
        var began = Stopwatch.GetTimestamp();
        await node.Post(
            $"/api/technicians/{Crew.Id(phone)}/position",
            new
            {
                at = TimeProvider.System.GetUtcNow(),
                latitude = 49.2 + (turn * 0.0009) + (phone % 100 * 0.001),
                longitude = 9.0 + (phone / 100 * 0.001),
                accuracyMetres = 8,
                speedKmh = 72,
                headingDegrees = 0
            });
        lock (calls) calls.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private static async Task<List<double>> Watch(LiveClient console, TimeSpan duration)
    {
        var ages = new List<double>();
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < duration;)
        {
            var (name, message) = await console.Next();
            if (name != "delta") throw new InvalidOperationException($"The hub sent {name}.");
            var now = TimeProvider.System.GetUtcNow();
            foreach (var seen in message["content"]!["technicians"].Moved())
                ages.Add((now - seen["at"]!.GetValue<DateTimeOffset>()).TotalMilliseconds);
        }

        return ages;
    }
}
