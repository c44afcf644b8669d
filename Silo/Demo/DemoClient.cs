using System.Text.Json.Nodes;

namespace Dispatch.Silo.Demo;

/// <summary>The node's own HTTP endpoints, as machines and offices outside would use them.</summary>
internal sealed class DemoClient(HttpClient http)
{
    public async Task Post(string path, object body, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync(path, body, cancellation);
        if (response.IsSuccessStatusCode) return;
        throw new HttpRequestException($"POST {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellation)}");
    }

    /// <summary>Every item of a list that is paged by cursor.</summary>
    public async IAsyncEnumerable<JsonNode> List(string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var cursor = after is null ? "" : $"&after={Uri.EscapeDataString(after)}";
            var page = await http.GetFromJsonAsync<JsonNode>($"{path}{(path.Contains('?') ? "" : "?")}{cursor}&limit=500".Replace("?&", "?", StringComparison.Ordinal), cancellation);
            foreach (var item in page!["items"]!.AsArray()) yield return item!;
            after = (string?)page["next"];
        }
        while (after is not null);
    }
}
