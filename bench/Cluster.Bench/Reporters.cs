using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Dispatch.Testing.Nodes;

namespace Dispatch.ClusterBench;

/// <summary>Machines that report one reading after the other at one node, each repeating what was not acknowledged until it is.</summary>
internal sealed class Reporters(HttpClient node, int machines)
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly int[] acknowledged = new int[machines];
    private readonly long[] answeredAt = new long[machines];
    private int dropped;

    public ConcurrentDictionary<HttpStatusCode, int> Refusals { get; } = [];

    public static string Serial(int machine) => $"LOAD{machine:00000}";

    public async Task Register()
    {
        await node.Post("/api/stations", SampleFleet.Station("load"));
        await Parallel.ForEachAsync(Enumerable.Range(0, machines), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, _) =>
            await node.Post("/api/machines", SampleFleet.Machine(Serial(i), "load")));
    }

    public Task Run(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, machines).Select(machine => Task.Run(() => Report(machine, stop), CancellationToken.None)));

    /// <summary>Seconds from the instant until every machine had an answer after it.</summary>
    public async Task<double> UntilAllAnswer(long since)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2), TimeProvider.System);
        while (Enumerable.Range(0, machines).Any(machine => Volatile.Read(ref answeredAt[machine]) < since))
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        return (answeredAt.Max() - since) / (double)Stopwatch.Frequency;
    }

    public void Forget() => Array.Clear(answeredAt);

    /// <summary>Nothing acknowledged is missing, and nothing is there twice.</summary>
    public async Task Check(HttpClient at)
    {
        for (var machine = 0; machine < machines; machine++)
        {
            var readings = await at.List($"/api/machines/{Serial(machine)}/readings?from=2000-01-01T00:00:00Z");
            var hours = readings.Select(reading => (double)reading["operatingHours"]!).ToList();
            if (hours.Count < acknowledged[machine] || hours.Distinct().Count() != hours.Count)
                throw new InvalidOperationException(
                    $"{Serial(machine)}: {acknowledged[machine]} acknowledged, {hours.Count} kept, {hours.Distinct().Count()} different.");
        }
    }

    private async Task Report(int machine, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var step = acknowledged[machine] + 1;
            try
            {
                var (status, answer) = await node.Send(HttpMethod.Post, "/api/telemetry/readings",
                    new[] { SampleFleet.Reading(Serial(machine), Start.AddHours(10 * step), 8 * step) });
                if (status != HttpStatusCode.OK)
                {
                    Refusals.AddOrUpdate(status, 1, (_, count) => count + 1);
                    await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
                    continue;
                }

                if (answer["rejected"]!.AsArray().Count != 0)
                    throw new InvalidOperationException($"A good reading was rejected: {answer.ToJsonString()}");
                acknowledged[machine] = step;
                Volatile.Write(ref answeredAt[machine], Stopwatch.GetTimestamp());
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref dropped);
            }
        }
    }
}
