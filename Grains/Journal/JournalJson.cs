using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dispatch.Grains.Journal;

/// <summary>How everything durable is written as JSON: camelCase, enums by name, ids as plain strings, nulls left out.</summary>
public static class JournalJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new IdConverterFactory() },
    };
}
