using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Conventions;

/// <summary>What <c>/openapi/v1.json</c> promises to whoever generates a client from it; the web client is one of them (ADR 20).</summary>
[Collection(OnOneNode.Name)]
public class The_description_is_a_contract(OneNode node)
{
    [Fact]
    public async Task The_web_client_was_built_from_what_the_node_says()
    {
        var built = JsonNode.Parse(await File.ReadAllTextAsync(BuiltContract("api.json")))!;
        var said = await node.Http.Get("/openapi/v1.json");

        JsonNode.DeepEquals(said, built).ShouldBeTrue(FirstDifference(said, built, "$"));
    }

    private static string BuiltContract(string file)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var artifacts = output.Parent!.Parent!.Parent!.FullName;
        var isRelease = output.Name.StartsWith("release", StringComparison.OrdinalIgnoreCase);
        return Path.Combine(artifacts, "obj", "Web", "contract", isRelease ? "Release" : "Debug", file);
    }

    private static string? FirstDifference(JsonNode? said, JsonNode? built, string path) => (said, built) switch
    {
        (JsonObject one, JsonObject other) => one.Select(field => field.Key).Union(other.Select(field => field.Key))
            .Select(name => FirstDifference(one[name], other[name], $"{path}.{name}")).FirstOrDefault(difference => difference is not null),
        (JsonArray one, JsonArray other) when one.Count == other.Count =>
            one.Zip(other).Select((pair, at) => FirstDifference(pair.First, pair.Second, $"{path}[{at}]"))
                .FirstOrDefault(difference => difference is not null),
        _ when JsonNode.DeepEquals(said, built) => null,
        _ => $"{path}: the node says {said?.ToJsonString() ?? "nothing"}, the build wrote {built?.ToJsonString() ?? "nothing"}",
    };
}
