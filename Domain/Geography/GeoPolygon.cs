using System.Collections.Immutable;

namespace Dispatch.Domain.Geography;

/// <summary>One polygon: an outer ring without holes, WGS-84; the first corner is not repeated at the end.</summary>
[GenerateSerializer, Immutable]
public sealed record GeoPolygon(ImmutableArray<GeoPoint> Corners);
