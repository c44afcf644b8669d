using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Dispatch.Testing.Nodes;

namespace Dispatch.Storage.Bench;

/// <summary>
/// The whole node as a process of its own: bodies made beforehand go over HTTP to grains and journal; each call is answered when it is
/// durable. The client shares the cores.
/// </summary>
internal sealed class ThroughHttp : IAsyncDisposable
{
    private readonly NodeDatabase database;
    private readonly Node node;

    private ThroughHttp(NodeDatabase database, Node node) => (this.database, this.node) = (database, node);

    /// <summary>A node that knows the machines and has their first readings.</summary>
    public static async Task<ThroughHttp> CreateAsync(string kind, int warmUp)
    {
        var database = await NodeDatabase.Create(kind == "sqlite" ? "Sqlite" : "PostgreSql");
        var through = new ThroughHttp(database, await Node.Start(database));
        await through.node.Http.Post("/api/stations", SampleFleet.Station("bench"));
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Load.Machines + Load.Singles), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) =>
            await through.node.Http.Post("/api/machines", SampleFleet.Machine(Load.Serial(i), "bench")));
        await through.RunAsync(0, warmUp);
        return through;
    }

    /// <summary>Readings per second in calls of a whole batch, one call under way for each fifth of the fleet.</summary>
    public async Task<double> RunAsync(int from, int to)
    {
        var bodies = Enumerable.Range(from, to - from).Select(n => JsonSerializer.SerializeToUtf8Bytes(Load.Bodies(n))).ToArray();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Load.BatchesPerRound).Select(worker => Task.Run(async () =>
        {
            for (var n = 0; n < bodies.Length; n++)
            {
                if ((from + n) % Load.BatchesPerRound == worker) await PostAsync(bodies[n]);
            }
        })));
        return (to - from) * Load.BatchSize / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Readings per second when each call carries one reading of its caller's own machine.</summary>
    public async Task<double> RunSinglyAsync(int calls, int round)
    {
        var bodies = Enumerable.Range(Load.Machines, Load.Singles).Select(caller => Enumerable.Range(round, calls)
            .Select(r => JsonSerializer.SerializeToUtf8Bytes(new[] { Load.Body(caller, r) })).ToArray()).ToArray();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(bodies.Select(own => Task.Run(async () =>
        {
            foreach (var body in own) await PostAsync(body);
        })));
        return Load.Singles * calls / watch.Elapsed.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        database.Dispose();
    }

    private async Task PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await node.Http.PostAsync("/api/telemetry/readings", content);
        var answer = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode || !answer.Contains("\"rejected\":[]", StringComparison.Ordinal))
            throw new InvalidOperationException($"{(int)response.StatusCode} {answer[..Math.Min(300, answer.Length)]}");
    }
}
