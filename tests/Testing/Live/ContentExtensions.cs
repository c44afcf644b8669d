using System.Text.Json.Nodes;

namespace Dispatch.Testing.Live;

/// <summary>What a message says of a topic; nothing when the topic is not in it.</summary>
public static class ContentExtensions
{
    public static JsonNode[] Set(this JsonNode? topic) => [.. Of(topic, "set")];

    public static string[] Gone(this JsonNode? topic) => [.. Of(topic, "gone").Select(id => (string)id!)];

    public static JsonNode[] Moved(this JsonNode? topic) => [.. Of(topic, "moved")];

    private static IEnumerable<JsonNode> Of(JsonNode? topic, string name) => topic?[name]?.AsArray().Select(item => item!) ?? [];
}
