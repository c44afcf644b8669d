using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>An example for each JSON body: what has to be given, as the demo fleet might give it.</summary>
internal static class Examples
{
    private const int DeepestField = 6;

    private static readonly Dictionary<string, JsonNode> Known = new()
    {
        ["address"] = "Calle Mayor 3, Zaragoza",
        ["auth"] = "tBHItJI5svbpez7KI4CCXg",
        ["coordinates"] = JsonNode.Parse("[[[-1.5,41.2],[-0.3,41.2],[-0.3,42.1],[-1.5,42.1],[-1.5,41.2]]]")!,
        ["country"] = "ES",
        ["day"] = "2026-12-01",
        ["email"] = "taller@example.com",
        ["end"] = "17:00",
        ["endpoint"] = "https://push.example.com/send/1",
        ["from"] = "2026-12-01T08:00:00+01:00",
        ["latitude"] = 41.65,
        ["longitude"] = -0.89,
        ["machine"] = "XE215-00042",
        ["model"] = "XE215",
        ["name"] = "Ana Gil",
        ["notTold"] = new JsonArray("Contact", "Symptom", "Environment"),
        ["number"] = "P-100",
        ["p256dh"] = "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
        ["phone"] = "+34 600 000 000",
        ["serialNumber"] = "XE215-00042",
        ["skills"] = "hydraulics",
        ["start"] = "08:00",
        ["station"] = "zaragoza",
        ["technician"] = "zaragoza-1",
        ["timeZone"] = "Europe/Madrid",
        ["to"] = "2026-12-01T17:00:00+01:00",
        ["type"] = "Polygon",
    };

    /// <summary>What bodies need although it is not required of all: one of two, or what only some channels ask for.</summary>
    private static readonly string[] Needed = ["notTold", "spn"];

    public static void Add(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(entry => entry.Value))
        {
            if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true && body is { Example: null, Schema: { } schema }
                && (schema.Type & ~JsonSchemaType.Null) is JsonSchemaType.Object or JsonSchemaType.Array)
                body.Example = Of(schema, "", 0);
        }
    }

    private static JsonNode? Of(IOpenApiSchema schema, string name, int depth)
    {
        if (schema.Enum is { Count: > 0 } codes) return codes[0].DeepClone();
        if (schema.OneOf is { Count: > 0 } either)
            return either.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } one ? Of(one, name, depth) : null;
        if (schema.Format == "date") return "2026-12-01";
        if (Known.TryGetValue(name, out var known) && (schema.Type & ~JsonSchemaType.Null) == TypeOf(known)) return known.DeepClone();
        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => Fields(schema, depth),
            JsonSchemaType.Array => new JsonArray([.. Enumerable.Range(0, schema.MinItems ?? 1).Select(_ => Of(schema.Items!, name, depth + 1))]),
            JsonSchemaType.Boolean => true,
            JsonSchemaType.Integer => JsonValue.Create((int)Number(schema)),
            JsonSchemaType.Number => JsonValue.Create(Number(schema)),
            JsonSchemaType.String => Text(schema),
            _ => null,
        };
    }

    private static JsonSchemaType TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Array => JsonSchemaType.Array,
        System.Text.Json.JsonValueKind.Number => JsonSchemaType.Number,
        _ => JsonSchemaType.String,
    };

    private static JsonObject Fields(IOpenApiSchema schema, int depth)
    {
        var fields = new JsonObject();
        if (depth > DeepestField) return fields;
        foreach (var name in (schema.Required ?? new HashSet<string>()).Union(Needed))
        {
            if (schema.Properties?.TryGetValue(name, out var field) == true) fields[name] = Of(field, name, depth + 1);
        }

        return fields;
    }

    private static double Number(IOpenApiSchema schema) =>
        double.TryParse(schema.Minimum, System.Globalization.CultureInfo.InvariantCulture, out var least) && least > 1 ? least : 1;

    private static JsonValue Text(IOpenApiSchema schema) => JsonValue.Create(schema switch
    {
        { Format: "date-time" } => "2026-12-01T09:00:00+01:00",
        { Pattern: not null } => "A-1",
        _ => "Leaks oil",
    });
}
