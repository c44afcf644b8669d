using Dispatch.Testing.Nodes;

namespace Dispatch.NodeBench;

/// <summary>Machines at a station, and their readings an hour apart.</summary>
internal static class Fleet
{
    public const string Station = "bench";
    private const int ReadingsPerCall = 5_000;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Serial(int machine) => $"NB{machine:000000}";

    public static async Task Register(HttpClient node, int from, int to)
    {
        await node.Post("/api/stations", SampleFleet.Station(Station));
        await Parallel.ForEachAsync(Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (i, _) =>
            await node.Post("/api/machines", SampleFleet.Machine(Serial(i), Station)));
    }

    /// <summary>One reading of each machine: the n-th, worth n hours.</summary>
    public static async Task Report(HttpClient node, int machines, int n)
    {
        foreach (var batch in Enumerable.Range(0, machines).Chunk(ReadingsPerCall))
            await node.Post("/api/telemetry/readings", batch.Select(i => SampleFleet.Reading(Serial(i), Start.AddHours(n), n)));
    }
}
