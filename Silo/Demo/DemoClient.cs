using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Dispatch.Api.Users;

namespace Dispatch.Silo.Demo;

/// <summary>The node's own HTTP endpoints, as machines and offices outside would use them.</summary>
internal sealed class DemoClient(HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Lazy<Task<(string Token, DateTimeOffset Until)>>> signedIn = new();
    private string? feedKey;

    public async Task Post(string path, object body, CancellationToken cancellation)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        using var response = await Send(call, DemoRoles.Administrator, cancellation);
        await Check(response, cancellation);
    }

    /// <summary>What machines' meters show, told as a telematics platform does: with a key, not as a person.</summary>
    public async Task Report(object[] readings, CancellationToken cancellation)
    {
        feedKey ??= await FeedKey(cancellation);
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/telemetry/readings") { Content = JsonContent.Create(readings) };
        call.Headers.Authorization = new("Bearer", feedKey);
        using var response = await http.SendAsync(call, cancellation);
        if (response.StatusCode == System.Net.HttpStatusCode.Unauthorized) feedKey = null;
        await Check(response, cancellation);
    }

    /// <summary>A new one at each start: a key is told once and nobody keeps it.</summary>
    private async Task<string> FeedKey(CancellationToken cancellation)
    {
        var id = DemoUsers.IdOf("telematics");
        var made = await Try("/api/device-keys", new { id, name = "Telematics of the demo", perMinute = 100_000 }, cancellation)
            ?? await Try($"/api/device-keys/{id}/rotate", new { }, cancellation);
        return (string)made!["key"]!;
    }

    /// <summary>The answer, or null where the node refuses: somebody else was faster.</summary>
    /// <param name="phone">Whose phone it comes from; null for a desk.</param>
    public async Task<JsonNode?> Try(
        string path, object body, CancellationToken cancellation, HttpMethod? method = null, string? phone = null)
    {
        using var call = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        using var response = await Send(call, phone is null ? DemoRoles.Administrator : DemoRoles.OfTechnician(phone), cancellation);
        if (response.StatusCode is System.Net.HttpStatusCode.Conflict or System.Net.HttpStatusCode.NotFound) return null;
        await Check(response, cancellation);
        return await response.Content.ReadFromJsonAsync<JsonNode>(cancellation);
    }

    public async Task<JsonNode> Get(string path, CancellationToken cancellation)
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await Send(call, DemoRoles.Administrator, cancellation);
        await Check(response, cancellation);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(cancellation))!;
    }

    /// <summary>Every item of a list that is paged by cursor.</summary>
    public async IAsyncEnumerable<JsonNode> List(
        string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var cursor = after is null ? "" : $"&after={Uri.EscapeDataString(after)}";
            using var call = new HttpRequestMessage(HttpMethod.Get, $"{path}{(path.Contains('?') ? '&' : '?')}limit=500{cursor}");
            using var response = await Send(call, DemoRoles.Administrator, cancellation);
            await Check(response, cancellation);
            var page = await response.Content.ReadFromJsonAsync<JsonNode>(cancellation);
            foreach (var item in page!["items"]!.AsArray()) yield return item!;
            after = (string?)page["next"];
        }
        while (after is not null);
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage call, string user, CancellationToken cancellation)
    {
        call.Headers.Authorization = new("Bearer", await Token(user, cancellation));
        var response = await http.SendAsync(call, cancellation);
        if (response.StatusCode == System.Net.HttpStatusCode.Unauthorized) signedIn.TryRemove(user, out _);
        return response;
    }

    /// <summary>Of a user of the demo, who signs in as anybody does.</summary>
    private async Task<string> Token(string user, CancellationToken cancellation)
    {
        var known = signedIn.GetOrAdd(user, name => new(() => SignIn(name, cancellation)));
        try
        {
            var (token, until) = await known.Value;
            if (until - Early > time.GetUtcNow()) return token;
        }
        catch
        {
            signedIn.TryRemove(new(user, known));
            throw;
        }

        signedIn.TryRemove(new(user, known));
        return await Token(user, cancellation);
    }

    private async Task<(string Token, DateTimeOffset Until)> SignIn(string user, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync("/api/sign-in", new { user, password = DemoRoles.Password }, cancellation);
        await Check(response, cancellation);
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>(cancellation))!;
        return ((string)answer["accessToken"]!, (DateTimeOffset)answer["expiresAt"]!);
    }

    private static async Task Check(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode) return;
        var call = response.RequestMessage!;
        throw new HttpRequestException(
            $"{call.Method} {call.RequestUri}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellation)}");
    }
}
