using System.Net;
using Dispatch.Testing.Nodes;

namespace Dispatch.Soak;

/// <summary>
/// Two phones accept one offer at the same instant, again and again: exactly one may have the job, the other must be told.
/// </summary>
internal static class OfferRaces
{
    private const int AtOnce = 4;
    private static readonly string[] Phones = ["ana", "bo"];

    /// <summary>False when a race had no winner, two, or another than the order names.</summary>
    public static async Task<bool> Run(int races, Action<string> say)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database);
        await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));
        foreach (var id in Phones)
            await node.Http.Post("/api/technicians",
                new { id, name = id, station = "s1", skills = Array.Empty<string>(), home = new { latitude = 50, longitude = 9 } });
        var wins = new int[Phones.Length];
        var broken = 0;
        await Parallel.ForAsync(0, races, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) =>
        {
            var winner = await Race(node.Http);
            if (winner is { } phone) Interlocked.Increment(ref wins[phone]);
            else Interlocked.Increment(ref broken);
        });
        say($"{races} races: {Phones[0]} won {wins[0]}, {Phones[1]} won {wins[1]}, {broken} had not exactly one winner");
        return broken == 0;
    }

    /// <summary>Who won; null when it was not exactly one.</summary>
    private static async Task<int?> Race(HttpClient http)
    {
        var order = (string)(await http.Post(
            "/api/work-orders", new { separate = true, type = "ReturnVisit", machine = "SN1", work = "Visit" }))["id"]!;
        var expiresAt = TimeProvider.System.GetUtcNow().AddMinutes(10);
        foreach (var technician in Phones) await http.Post($"/api/work-orders/{order}/offer", new { technician, expiresAt });
        var answers = await Task.WhenAll(Phones.Select(
            technician => http.Send(HttpMethod.Post, $"/api/work-orders/{order}/accept", new { technician, from = "Phone" })));
        var winner = Array.FindIndex(answers, answer => answer.Status == HttpStatusCode.OK);
        var isRight = winner >= 0
            && (string?)answers[1 - winner].Body["code"] == "already_taken"
            && (string?)(await http.Get($"/api/work-orders/{order}"))["technician"] == Phones[winner];
        return isRight ? winner : null;
    }
}
