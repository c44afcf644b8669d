using System.Text.Json.Nodes;

namespace Dispatch.Silo.Demo;

/// <summary>The node's own HTTP endpoints, as machines and offices outside would use them.</summary>
internal sealed class DemoClient(HttpClient http)
{
    public async Task Post(string path, object body, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync(path, body, cancellation);
        await Check(response, cancellation);
    }

    /// <summary>The answer, or null where the node refuses: somebody else was faster.</summary>
    /// <param name="phone">Whose phone it comes from; null for a desk.</param>
    public async Task<JsonNode?> Try(
        string path, object body, CancellationToken cancellation, HttpMethod? method = null, string? phone = null)
    {
        using var call = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (phone is not null) call.Headers.Add("X-Dispatch-Technician", Uri.EscapeDataString(phone));
        using var response = await http.SendAsync(call, cancellation);
        if (response.StatusCode is System.Net.HttpStatusCode.Conflict or System.Net.HttpStatusCode.NotFound) return null;
        await Check(response, cancellation);
        return await response.Content.ReadFromJsonAsync<JsonNode>(cancellation);
    }

    public async Task<JsonNode> Get(string path, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(path, cancellation);
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
            using var response = await http.GetAsync($"{path}{(path.Contains('?') ? '&' : '?')}limit=500{cursor}", cancellation);
            await Check(response, cancellation);
            var page = await response.Content.ReadFromJsonAsync<JsonNode>(cancellation);
            foreach (var item in page!["items"]!.AsArray()) yield return item!;
            after = (string?)page["next"];
        }
        while (after is not null);
    }

    private static async Task Check(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode) return;
        var call = response.RequestMessage!;
        throw new HttpRequestException(
            $"{call.Method} {call.RequestUri}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellation)}");
    }
}
