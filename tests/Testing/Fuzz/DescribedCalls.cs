using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Fuzz;

/// <summary>Calls of every operation that a node describes, by the schemas of its parameters and bodies.</summary>
/// <param name="description">OpenAPI, as the node gives it.</param>
public sealed class DescribedCalls(JsonNode description, Random random, IReadOnlyList<string> known)
{
    /// <summary>Bodies that were bent after they were written, of ten.</summary>
    private const int Bent = 1;

    private readonly SchemaValues values = new(random, description["components"]!["schemas"]!.AsObject(), known);
    private readonly Mutations mutations = new(random.Next());

    private readonly (HttpMethod Method, string Path, JsonObject Operation)[] operations =
    [
        .. description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Where(operation => operation.Value is JsonObject)
            .Select(operation => (new HttpMethod(operation.Key.ToUpperInvariant()), path.Key, operation.Value!.AsObject()))),
    ];

    /// <summary>How many operations there are.</summary>
    public int Count => operations.Length;

    public HttpRequestMessage Next()
    {
        var (method, path, operation) = operations[random.Next(operations.Length)];
        var query = new List<string>();
        foreach (var parameter in operation["parameters"] as JsonArray ?? [])
        {
            var name = (string)parameter!["name"]!;
            if ((string?)parameter["in"] == "path") path = path.Replace($"{{{name}}}", Uri.EscapeDataString(Parameter(parameter["schema"])),
                StringComparison.Ordinal);
            else if ((string?)parameter["in"] == "query" && (parameter["required"] is not null || random.Next(3) == 0))
                query.Add($"{name}={Uri.EscapeDataString(Parameter(parameter["schema"]))}");
        }

        return new(method, query.Count == 0 ? path
            : $"{path}?{string.Join('&', query)}")
        { Content = Body(operation["requestBody"]?["content"] as JsonObject) };
    }

    /// <summary>An address holds no empty part, nor one that leads to another.</summary>
    private string Parameter(JsonNode? schema)
    {
        var value = values.Of(schema) switch { JsonArray { Count: > 0 } several => several[0]?.ToString(), var one => one?.ToString() };
        return value is null or "" or "." or ".." ? "x" : value.Length > 1_000 ? value[..1_000] : value;
    }

    private ByteArrayContent? Body(JsonObject? contents)
    {
        if (contents is null || contents.Count == 0) return null;
        var (type, content) = contents.ElementAt(random.Next(contents.Count));
        var bytes = Encoding.UTF8.GetBytes(values.Of(content?["schema"])?.ToJsonString() ?? "null");
        if (random.Next(10) < Bent) bytes = mutations.Next(bytes);
        return new(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
    }
}
