using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Stations;

public abstract record StationEvent;

/// <summary>The station's file was opened or changed; it holds the whole file.</summary>
[JournalName("station.registered")]
[GenerateSerializer, Immutable]
public sealed record StationRegistered(StationFile File) : StationEvent;

/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="TimeZone">IANA id.</param>
/// <param name="Urban">The urban area of R-SLA-1; null when none was drawn.</param>
[GenerateSerializer, Immutable]
public sealed record StationFile(string Name, string Country, string TimeZone, GeoPoint Location, GeoPolygon Territory, GeoPolygon? Urban);
