using System.Globalization;

namespace Dispatch.Testing.Nodes;

/// <summary>
/// Kills the node at random moments under load and checks after each restart that all it had acknowledged is there, once.
/// </summary>
public static class KillSeries
{
    private const int Workers = 4;
    private static readonly double[] Services = [100, 600, 1200, 1800, 2400];

    /// <param name="seed">Decides the moments; printed with each failure.</param>
    /// <param name="say">Is told one line a run.</param>
    /// <exception cref="InvalidOperationException">Something acknowledged is missing, or something happened twice.</exception>
    public static async Task Run(string provider, int runs, int seed, Action<string> say)
    {
        var random = new Random(seed);
        using var database = await NodeDatabase.Create(provider);
        var load = new FleetLoad(machines: 200, perCall: 25);
        await using (var node = await Node.Start(database)) await load.Register(node.Http, CancellationToken.None);

        for (var run = 1; run <= runs; run++)
        {
            var lives = TimeSpan.FromMilliseconds(random.Next(2_500));
            var before = load.TotalAcknowledged;
            await using (var node = await Node.Start(database))
            {
                using var stop = new CancellationTokenSource();
                var sending = load.Run(node.Http, Workers, stop.Token);
                await Eventually.TrueAsync(() => load.TotalAcknowledged > before, "No reading was acknowledged");
                await Task.Delay(lives, TimeProvider.System);
                await node.Kill();
                await stop.CancelAsync();
                await sending;
            }

            await using var again = await Node.Start(database);
            var problems = await Verify(again.Http, load);
            if (problems.Count > 0)
                throw new InvalidOperationException(
                    $"{provider}, seed {seed}, run {run}, killed after {lives}: {string.Join("; ", problems.Take(10))}\n{again.Output}");
            say(string.Create(CultureInfo.InvariantCulture,
                $"{provider} run {run}/{runs}: killed {lives.TotalMilliseconds:0} ms after the first acknowledgement, "
                    + $"{load.TotalAcknowledged} readings acknowledged so far, nothing missing, nothing doubled"));
        }
    }

    /// <summary>What is missing of all that was acknowledged, or there twice, or was raised too early. Waits for the outbox.</summary>
    public static async Task<List<string>> Verify(HttpClient node, FleetLoad load)
    {
        var problems = new List<string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, load.Machines), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (machine, _) =>
        {
            var found = await Problems(node, load, machine);
            lock (problems) problems.AddRange(found);
        });
        await Eventually.TrueAsync(
            async () => (int)(await node.Get("/health/ready"))["waitingMessages"]! == 0,
            TimeSpan.FromSeconds(60),
            "The outbox was not drained");
        return problems;
    }

    private static async Task<List<string>> Problems(HttpClient node, FleetLoad load, int machine)
    {
        var serial = FleetLoad.Serial(machine);
        var (acknowledged, sent) = load.Hours(machine);
        var readings = (await node.List($"/api/machines/{serial}/readings?from=2000-01-01T00:00:00Z"))
            .Select(r => (double)r["operatingHours"]!).ToHashSet();
        var raised = (await node.List($"/api/machines/{serial}/events"))
            .Where(e => (string)e["type"]! == "machine.service-fell-due")
            .Select(e => $"{e["data"]!["service"]!["line"]}/{e["data"]!["service"]!["occurrence"]}")
            .ToList();

        var problems = new List<string>();
        for (var hours = FleetLoad.HoursPerStep; hours <= acknowledged; hours += FleetLoad.HoursPerStep)
        {
            if (!readings.Contains(hours)) problems.Add($"{serial}: the acknowledged reading of {hours} h is missing");
        }

        foreach (var doubled in raised.GroupBy(r => r).Where(g => g.Count() > 1))
            problems.Add($"{serial}: {doubled.Key} was raised {doubled.Count()} times");
        foreach (var service in Services.Where(s => s <= acknowledged).Select(s => $"{s:0}h/1").Except(raised))
            problems.Add($"{serial}: {service} was never raised");
        foreach (var service in Services.Where(s => s > sent).Select(s => $"{s:0}h/1").Intersect(raised))
            problems.Add($"{serial}: {service} was raised too early");
        return problems;
    }
}
