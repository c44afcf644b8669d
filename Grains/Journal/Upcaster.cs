using System.Text.Json.Nodes;

namespace Dispatch.Grains.Journal;

/// <summary>Turns JSON of version <paramref name="FromVersion"/> of an event into JSON of the version after it.</summary>
public sealed record Upcaster(string Name, int FromVersion, Func<JsonNode, JsonNode> Upcast);
