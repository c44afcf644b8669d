using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Nodes;

/// <summary>A node's HTTP API as a test sees it: JSON in, JSON out, with the status beside it.</summary>
public static class NodeClient
{
    public static async Task<(HttpStatusCode Status, JsonNode Body)> Send(
        this HttpClient http, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }

    /// <summary>Fails with the node's own words unless it succeeds.</summary>
    public static async Task<JsonNode> Post(this HttpClient http, string path, object body)
    {
        var (status, answer) = await http.Send(HttpMethod.Post, path, body);
        return (int)status < 300
            ? answer
            : throw new HttpRequestException($"POST {path}: {(int)status} {answer.ToJsonString()}", null, status);
    }

    public static async Task<JsonNode> Get(this HttpClient http, string path)
    {
        var (status, answer) = await http.Send(HttpMethod.Get, path);
        return (int)status < 300
            ? answer
            : throw new HttpRequestException($"GET {path}: {(int)status} {answer.ToJsonString()}", null, status);
    }

    /// <summary>All items of a list that is paged by cursor.</summary>
    public static async Task<List<JsonNode>> List(this HttpClient http, string path)
    {
        var items = new List<JsonNode>();
        string? after = null;
        do
        {
            var query = after is null ? "" : $"&after={Uri.EscapeDataString(after)}";
            var page = await http.Get($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=500{query}");
            items.AddRange(page["items"]!.AsArray().Select(i => i!));
            after = (string?)page["next"];
        }
        while (after is not null);
        return items;
    }
}
