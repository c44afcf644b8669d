using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Conventions;

/// <summary>Whoever copies an example from the description has nothing to put right but whom it is about.</summary>
[Collection(OnOneNode.Name)]
public class Examples_of_the_description(OneNode node)
{
    [Fact]
    public async Task Every_example_of_a_body_is_taken_for_what_it_says()
    {
        var description = await node.Http.Get("/openapi/v1.json");
        var paths = description["paths"]!.AsObject();
        var (tried, wrong) = (0, new List<string>());

        foreach (var (path, operations) in paths)
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                if (operation!["requestBody"]?["content"]?["application/json"]?["example"] is not { } example) continue;
                tried++;
                var answer = await Send(method, Filled(path, operation, description), example);
                if (answer.Status is 400 or 413 or 415 or >= 500)
                    wrong.Add($"{method} {path}: {answer.Detail} of {example.ToJsonString()}");
            }
        }

        tried.ShouldBeGreaterThan(50);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reference_page_comes_whole_from_the_node()
    {
        var page = await node.Http.GetStringAsync("/docs/");
        var scripts = page.Split('"', '\'').Where(part => part.EndsWith(".js", StringComparison.Ordinal)).ToArray();

        page.ShouldContain("Dispatch");
        scripts.ShouldNotBeEmpty();
        scripts.ShouldAllBe(script => !script.Contains("//", StringComparison.Ordinal));
        var script = new Uri(new Uri(node.Http.BaseAddress!, "/docs/"), scripts[0]);
        (await node.Http.GetStringAsync(script)).Length.ShouldBeGreaterThan(100_000);
    }

    /// <summary>A code is one of those that there are, a whole number is 1, everything else is nobody's id.</summary>
    private static string Filled(string path, JsonNode operation, JsonNode description) => (operation["parameters"]?.AsArray() ?? [])
        .Where(parameter => (string?)parameter!["in"] == "path")
        .Aggregate(path, (filled, parameter) => filled.Replace(
            $"{{{(string?)parameter!["name"]}}}",
            (string?)parameter["name"] == "day" ? "2026-12-01" : Value(parameter["schema"]!, description),
            StringComparison.Ordinal));

    private static string Value(JsonNode schema, JsonNode description) => schema switch
    {
        _ when (string?)schema["$ref"] is { } named => Value(description["components"]!["schemas"]![named.Split('/')[^1]]!, description),
        _ when schema["enum"] is JsonArray codes => (string)codes[0]!,
        _ => (string?)schema["format"] switch { "int32" or "int64" => "1", "date" => "2026-12-01", _ => "NOBODY-1" },
    };

    private async Task<(int Status, string? Detail)> Send(string method, string path, JsonNode body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), path)
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        using var answer = await node.Http.SendAsync(request);
        if (answer.IsSuccessStatusCode) return ((int)answer.StatusCode, null);
        return ((int)answer.StatusCode, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]);
    }
}
