using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Live;

/// <summary>The argument of <c>Subscribe</c>.</summary>
/// <param name="Territory">A station's id, or null for all.</param>
/// <param name="Bounds">A part of the map, or null for all of it.</param>
/// <param name="Topics">Names of topics, at least one.</param>
/// <param name="Resume">Where the client stopped, with the same territory, bounds and topics; null for a snapshot.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SubscribeRequest(string? Territory, LiveBounds? Bounds, ImmutableArray<string> Topics, ResumePoint? Resume);

/// <param name="Epoch">As the snapshot named it.</param>
/// <param name="Sequence">Of the last delta seen.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ResumePoint(string Epoch, long Sequence);
