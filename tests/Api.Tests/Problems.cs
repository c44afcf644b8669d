using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Dispatch.Api.Tests;

internal static class Problems
{
    public static async Task<(HttpStatusCode Status, string? Code, string? Path)> PostText(
        this HttpClient http, string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Told(await http.PostAsync(address, content));
    }

    public static async Task<(HttpStatusCode Status, string? Code, string? Path)> GetProblem(this HttpClient http, string address) =>
        await Told(await http.GetAsync(address));

    private static async Task<(HttpStatusCode Status, string? Code, string? Path)> Told(HttpResponseMessage answer)
    {
        using (answer)
        {
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
            return (answer.StatusCode, (string?)problem?["code"], (string?)problem?["path"]);
        }
    }
}
