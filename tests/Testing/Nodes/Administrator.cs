using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Nodes;

/// <summary>Whom tests are on a node, unless they say otherwise: its first administrator, or the demo's.</summary>
public static class Administrator
{
    public const string Name = "administrator";

    /// <summary>Of the first administrator; the demo's has its own.</summary>
    public const string Password = "for the tests alone";

    private const string DemoPassword = "demo";

    /// <summary>Signs in when it first has to, and again when its token holds no more.</summary>
    public static HttpClient Client(Uri node) => new(new Signing(node, [(Name, Password), (Name, DemoPassword)])) { BaseAddress = node };

    /// <summary>Somebody else.</summary>
    public static HttpClient Client(Uri node, string user, string password) =>
        new(new Signing(node, [(user, password)])) { BaseAddress = node };

    /// <summary>For what is no HTTP call, such as a hub.</summary>
    public static async Task<string> Token(Uri node, string? user = null, string? password = null)
    {
        using var http = new HttpClient { BaseAddress = node };
        foreach (var (name, word) in user is null ? [(Name, Password), (Name, DemoPassword)] : new[] { (user, password!) })
        {
            using var response = await http.PostAsJsonAsync("/api/sign-in", new { user = name, password = word });
            if (response.IsSuccessStatusCode) return (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["accessToken"]!;
        }

        throw new HttpRequestException($"{user ?? Name} cannot sign in at {node}.");
    }

    private sealed class Signing(Uri node, (string User, string Password)[] tried) : DelegatingHandler(new SocketsHttpHandler())
    {
        private readonly SemaphoreSlim gate = new(1);
        private readonly HttpClient signing = new() { BaseAddress = node };
        private string? token;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization is not null) return await base.SendAsync(request, cancellationToken);
            var given = token ?? await SignIn(null, cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", given);
            if (request.Content is not null) await request.Content.LoadIntoBufferAsync(cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.Unauthorized) return response;
            response.Dispose();
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await SignIn(given, cancellationToken));
            return await base.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            signing.Dispose();
            gate.Dispose();
            base.Dispose(disposing);
        }

        private async Task<string> SignIn(string? former, CancellationToken cancellation)
        {
            await gate.WaitAsync(cancellation);
            try
            {
                if (token is { } known && known != former) return known;
                foreach (var (user, password) in tried)
                {
                    using var response = await signing.PostAsJsonAsync("/api/sign-in", new { user, password }, cancellation);
                    if (!response.IsSuccessStatusCode) continue;
                    return token = (string)(await response.Content.ReadFromJsonAsync<JsonNode>(cancellation))!["accessToken"]!;
                }

                throw new HttpRequestException($"Nobody of {string.Join(", ", tried.Select(one => one.User))} can sign in at {node}.");
            }
            finally
            {
                gate.Release();
            }
        }
    }
}
