using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Nodes;

/// <summary>Machines that report in batches as fast as the node answers, each reading eight hours after the one before, and that remember what was acknowledged.</summary>
/// <param name="machines">How many; no two workers share one.</param>
/// <param name="perCall">Readings in one call, each of another machine.</param>
public sealed class FleetLoad(int machines, int perCall)
{
    private const double HoursPerStep = 8;
    private static readonly TimeSpan Step = TimeSpan.FromHours(10);
    private readonly int[] sent = new int[machines];
    private readonly int[] acknowledged = new int[machines];

    /// <summary>When the first reading is taken: long enough ago that a machine can report 700 times.</summary>
    public DateTimeOffset Start { get; } = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public int Machines => machines;

    public static string Serial(int machine) => $"LOAD{machine:00000}";

    /// <summary>Lifetime hours of a machine that were acknowledged, and that were sent at the most.</summary>
    public (double Acknowledged, double Sent) Hours(int machine) => (HoursAt(acknowledged[machine]), HoursAt(sent[machine]));

    public async Task Register(HttpClient node, CancellationToken cancellation)
    {
        var polygon = new { type = "Polygon", coordinates = new[] { new[] { new[] { 8.0, 49 }, [10, 49], [10, 51], [8, 51], [8.0, 49] } } };
        await Post(node, "/api/stations", new { id = "load", name = "Load", country = "DE", timeZone = "Europe/Berlin", location = new { latitude = 50, longitude = 9 }, territory = polygon }, cancellation);
        await Parallel.ForEachAsync(Enumerable.Range(0, machines), new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancellation }, async (i, token) =>
            await Post(node, "/api/machines", new { serialNumber = Serial(i), model = "L550", station = "load", site = new { latitude = 50.1, longitude = 9.1 } }, token));
    }

    /// <summary>Sends until told to stop or until the node goes away.</summary>
    public Task Run(HttpClient node, int workers, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(
        async () =>
        {
            try
            {
                var own = Enumerable.Range(0, machines).Where(m => m % workers == worker).ToArray();
                while (!stop.IsCancellationRequested)
                {
                    foreach (var batch in own.Chunk(perCall)) await Send(node, batch, stop);
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
            {
                // The node was killed, as it should be: what it did not acknowledge may be there or not.
            }
        },
        CancellationToken.None)));

    private async Task Send(HttpClient node, int[] batch, CancellationToken stop)
    {
        foreach (var machine in batch) sent[machine] = acknowledged[machine] + 1;
        var body = batch.Select(m => new { machine = Serial(m), at = Start + (sent[m] * Step), operatingHours = HoursAt(sent[m]) });
        var answer = await Post(node, "/api/telemetry/readings", body, stop);
        if (answer["rejected"]!.AsArray().Count != 0) throw new InvalidOperationException($"A good reading was rejected: {answer["rejected"]!.ToJsonString()}");
        foreach (var machine in batch) acknowledged[machine] = sent[machine];
    }

    private static double HoursAt(int step) => step * HoursPerStep;

    private static async Task<JsonNode> Post(HttpClient node, string path, object body, CancellationToken cancellation)
    {
        using var response = await node.PostAsJsonAsync(path, body, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        if ((int)response.StatusCode is >= 500) throw new HttpRequestException($"{path}: {(int)response.StatusCode} {text}");
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
