using Dispatch.Domain.Geography;

namespace Dispatch.Grains.Interfaces.Views.Stations;

/// <summary>A service station. Key: id.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA id.</param>
/// <param name="Territory">The area it is responsible for.</param>
/// <param name="Urban">The urban area of R-SLA-1; null when none was drawn.</param>
[GenerateSerializer, Immutable]
public sealed record StationRow(
    string Id,
    string Name,
    string Country,
    string TimeZone,
    GeoPoint Location,
    GeoPolygon Territory,
    GeoPolygon? Urban) : ViewRow
{
    /// <summary>Since when it works no more; null while it does.</summary>
    [Id(0)] public DateTimeOffset? ClosedAt { get; init; }
}
