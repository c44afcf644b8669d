using System.Globalization;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Fuzz;

/// <summary>Values that a description's schemas allow, and now and then one that they do not. The same seed makes the same ones.</summary>
/// <param name="schemas">By name, as <c>#/components/schemas/NAME</c> refers to them.</param>
/// <param name="known">Texts that mean something on the node asked, such as ids.</param>
public sealed class SchemaValues(Random random, JsonObject schemas, IReadOnlyList<string> known)
{
    private const int Deepest = 6;
    private const double Wrong = 0.02;

    private static readonly JsonNode?[] Nonsense =
    [
        null, -1, 0, 1e300, 9_007_199_254_740_993, true, "", " ", "\u202E\u0000", "𝔘", new string('a', 5_000), "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999-14:00", "1e999", "../../etc/passwd", "'; drop table events; --", new JsonArray(), new JsonObject(),
    ];

    public JsonNode? Of(JsonNode? schema, int depth = 0)
    {
        if (random.NextDouble() < Wrong) return Nonsense[random.Next(Nonsense.Length)]?.DeepClone();
        if (schema is not JsonObject given) return Text(null);
        if ((string?)given["$ref"] is { } name) return Of(schemas[name[(name.LastIndexOf('/') + 1)..]], depth + 1);
        if ((given["oneOf"] ?? given["anyOf"]) is JsonArray choices) return Of(choices[random.Next(choices.Count)], depth + 1);
        if (given["enum"] is JsonArray names) return names[random.Next(names.Count)]?.DeepClone();
        return Type(given["type"]) switch
        {
            "object" => Object(given, depth),
            "array" => Array(given, depth),
            "integer" => (long)Number(given),
            "number" => Number(given),
            "boolean" => random.Next(2) == 0,
            "null" => null,
            _ => Text(given),
        };
    }

    public string Text(JsonObject? schema) => (string?)schema?["format"] switch
    {
        "date-time" => Instant().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        "date" => Instant().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ when random.Next(3) > 0 && known.Count > 0 => known[random.Next(known.Count)],
        _ when (string?)(schema?["example"] as JsonValue)?.ToString() is { } example => example,
        _ => random.Next(100_000).ToString(CultureInfo.InvariantCulture),
    };

    private DateTimeOffset Instant() => DateTimeOffset.UnixEpoch.AddDays(20_000 + random.Next(1_000)).AddSeconds(random.Next(86_400));

    private string? Type(JsonNode? type) =>
        type is JsonArray several ? (string?)several[random.Next(8) == 0 ? random.Next(several.Count) : 0] : (string?)type;

    private double Number(JsonObject schema)
    {
        var (least, most) = (Limit(schema["minimum"], 0), Limit(schema["maximum"], 1_000));
        return random.Next(8) switch { 0 => least, 1 => most, _ => Math.Round(least + (random.NextDouble() * (most - least))) };
    }

    private static double Limit(JsonNode? limit, double otherwise) =>
        limit is JsonValue value && double.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private JsonObject Object(JsonObject schema, int depth)
    {
        var required = (schema["required"] as JsonArray)?.Select(name => (string?)name).ToHashSet() ?? [];
        var made = new JsonObject();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            var isGiven = required.Contains(name) ? random.NextDouble() > Wrong : depth < Deepest && random.Next(2) == 0;
            if (isGiven) made[name] = Of(property, depth + 1);
        }

        return made;
    }

    private JsonArray Array(JsonObject schema, int depth) =>
        [.. Enumerable.Range(0, depth < Deepest ? random.Next(4) : 0).Select(_ => Of(schema["items"], depth + 1))];
}
