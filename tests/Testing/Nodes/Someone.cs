using System.Net;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Nodes;

/// <summary>A user that a test made, signed in.</summary>
public sealed class Someone(string id, HttpClient http) : IDisposable
{
    /// <summary>Of every user that tests make.</summary>
    public const string Password = "a word for tests";

    public string Id => id;

    public HttpClient Http => http;

    public Task<(HttpStatusCode Status, JsonNode Body)> Send(HttpMethod method, string path, object? body = null) =>
        http.Send(method, path, body);

    public void Dispose() => http.Dispose();
}

public static class SomeoneExtensions
{
    /// <summary>Makes a user of a role and signs them in.</summary>
    public static async Task<Someone> Someone(
        this HttpClient administrator, string role, string[]? stations = null, string? technician = null, string? dealer = null)
    {
        var name = $"{role}-{Guid.NewGuid():N}"[..24].ToLowerInvariant();
        var user = await administrator.Post(
            "/api/users",
                new { name, roles = new[] { role }, stations, technician, dealer, password = Nodes.Someone.Password, mustChange = false });
        return new((string)user["id"]!, Administrator.Client(administrator.BaseAddress!, name, Nodes.Someone.Password));
    }
}
