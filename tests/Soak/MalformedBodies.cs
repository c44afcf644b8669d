using System.Net.Http.Headers;
using Dispatch.Testing.Fuzz;
using Dispatch.Testing.Nodes;

namespace Dispatch.Soak;

/// <summary>
/// Round after round of wrong telemetry bodies at a real node: none may be answered with a server error, and resident memory may not keep
/// growing.
/// </summary>
internal static class MalformedBodies
{
    private const int Rounds = 5;
    private const int BodiesPerRound = 10_000;
    private const int Callers = 8;

    /// <summary>False when an answer was a server error.</summary>
    public static async Task<bool> Run(int seed, Action<string> say)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database, "--Telemetry:Iso15143:RegisterUnknown=false");
        await node.Http.Post("/api/stations", SampleFleet.Station("fuzz"));
        foreach (var serial in (string[])["SN1", "S1"]) await node.Http.Post("/api/machines", SampleFleet.Machine(serial, "fuzz"));
        for (var round = 0; round < Rounds; round++)
        {
            var statuses = await Task.WhenAll(Enumerable.Range(0, Callers)
                .Select(caller => Post(node.Http, new Mutations((((seed * 397) + round) * 31) + caller), BodiesPerRound / Callers)));
            var counts = statuses.SelectMany(s => s).GroupBy(s => s).OrderBy(g => g.Key).Select(g => $"{g.Key}: {g.Count()}").ToArray();
            say($"seed {seed}, round {round + 1}: {string.Join(", ", counts)}; resident {ResidentMemory.MiB(node.ProcessId)} MiB");
            if (statuses.SelectMany(s => s).Any(status => status >= 500)) return false;
        }

        return true;
    }

    private static async Task<List<int>> Post(HttpClient http, Mutations mutations, int bodies)
    {
        var statuses = new List<int>();
        for (var number = 0; number < bodies; number++)
        {
            var (address, contentType, gzip, body) = TelemetryBodies.All[number % TelemetryBodies.All.Length];
            using var content =
                new ByteArrayContent(mutations.Next(body)) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
            if (gzip) content.Headers.ContentEncoding.Add("gzip");
            using var answer = await http.PostAsync(address, content);
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }
}
