namespace Dispatch.Testing.Nodes;

/// <summary>
/// Machines that report in batches as fast as the node answers, each reading eight hours after the one before, and that remember what was
/// acknowledged.
/// </summary>
/// <param name="machines">How many; no two workers share one.</param>
/// <param name="perCall">Readings in one call, each of another machine.</param>
public sealed class FleetLoad(int machines, int perCall)
{
    public const double HoursPerStep = 8;
    private static readonly TimeSpan Step = TimeSpan.FromHours(10);
    private readonly int[] sent = new int[machines];
    private readonly int[] acknowledged = new int[machines];

    /// <summary>When the first reading is taken: long enough ago that a machine can report 700 times.</summary>
    public DateTimeOffset Start { get; } = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public int Machines => machines;

    public int TotalAcknowledged => acknowledged.Sum();

    public static string Serial(int machine) => $"LOAD{machine:00000}";

    /// <summary>Lifetime hours of a machine that were acknowledged, and that were sent at the most.</summary>
    public (double Acknowledged, double Sent) Hours(int machine) => (HoursAt(acknowledged[machine]), HoursAt(sent[machine]));

    public async Task Register(HttpClient node, CancellationToken cancellation)
    {
        await node.Post("/api/stations", SampleFleet.Station("load"));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, machines), parallel, async (i, _) =>
            await node.Post("/api/machines", SampleFleet.Machine(Serial(i), "load")));
    }

    /// <summary>Sends until told to stop or until the node goes away.</summary>
    public Task Run(HttpClient node, int workers, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, workers)
            .Select(worker => Task.Run(() => Work(node, worker, workers, stop), CancellationToken.None)));

    private async Task Work(HttpClient node, int worker, int workers, CancellationToken stop)
    {
        try
        {
            var own = Enumerable.Range(0, machines).Where(m => m % workers == worker).ToArray();
            while (!stop.IsCancellationRequested)
            {
                foreach (var batch in own.Chunk(perCall)) await Send(node, batch, stop);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException { StatusCode: null } or IOException or OperationCanceledException)
        {
            // The node was killed, as it should be: what it did not acknowledge may be there or not.
        }
    }

    private async Task Send(HttpClient node, int[] batch, CancellationToken stop)
    {
        foreach (var machine in batch) sent[machine] = acknowledged[machine] + 1;
        var body = batch.Select(m => SampleFleet.Reading(Serial(m), Start + (sent[m] * Step), HoursAt(sent[m])));
        stop.ThrowIfCancellationRequested();
        var answer = await node.Post("/api/telemetry/readings", body);
        if (answer["rejected"]!.AsArray().Count != 0)
            throw new InvalidOperationException($"A good reading was rejected: {answer["rejected"]!.ToJsonString()}");
        foreach (var machine in batch) acknowledged[machine] = sent[machine];
    }

    private static double HoursAt(int step) => step * HoursPerStep;
}
