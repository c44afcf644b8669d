using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Dispatch.Domain.Users;
using Dispatch.Testing.Access;
using Dispatch.Testing.Nodes;

namespace Dispatch.Testing.Fuzz;

/// <summary>Calls of every operation of a node by schema, as nobody and as each role, over and over.</summary>
public sealed class FuzzedNode(TwoTerritories world)
{
    private const int Callers = 8;

    private static readonly string[] Known =
    [
        .. ((string[])["hither", TwoTerritories.Foreign]).SelectMany(side =>
            ((string[])["machine", "order", "request", "customer", "technician", "station", "dealer"]).Select(kind => $"{side}-{kind}")),
        "100h", "1", "600", "engine", "v1",
    ];

    /// <summary>Answers by status so far.</summary>
    public ConcurrentDictionary<int, int> Answers { get; } = [];

    /// <summary>Calls that were answered with a server error, as text.</summary>
    public ConcurrentQueue<string> Errors { get; } = [];

    /// <param name="calls">How many, as nobody and as each role in turn.</param>
    public async Task RunAsync(int seed, int calls)
    {
        var description = await world.Administrator.Get("/openapi/v1.json");
        HttpClient[] people = [world.Nobody, .. Enum.GetValues<Role>().Select(role => world.As(role))];
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller =>
            CallAsync(description, people, (seed * Callers) + caller, calls / Callers)));
    }

    private async Task CallAsync(JsonNode description, HttpClient[] people, int seed, int calls)
    {
        var described = new DescribedCalls(description, new(seed), Known);
        for (var number = 0; number < calls; number++)
        {
            using var call = described.Next();
            call.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
            var body = call.Content is null ? null : await call.Content.ReadAsStringAsync();
            using var answer = await SendAsync(people[number % people.Length], call);
            if (answer is null) continue;
            Answers.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
            if ((int)answer.StatusCode >= 500)
                Errors.Enqueue($"{(int)answer.StatusCode} {call.Method} {call.RequestUri} {body} -> {await answer.Content.ReadAsStringAsync()}");
        }
    }

    /// <returns>Null while whoever calls cannot sign in: a wrong password too many has locked them for a moment.</returns>
    private static async Task<HttpResponseMessage?> SendAsync(HttpClient person, HttpRequestMessage call)
    {
        try
        {
            return await person.SendAsync(call);
        }
        catch (HttpRequestException locked) when (locked.Message.Contains("can sign in", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
