using Dispatch.Domain.Geography;
using Dispatch.Grains.Interfaces.Views.Stations;

namespace Dispatch.Grains.Interfaces.Contracts.Stations;

/// <summary>Opens a station or changes its file. See <see cref="StationRow"/> for units.</summary>
[GenerateSerializer, Immutable]
public sealed record RegisterStation(string Name, string Country, string TimeZone, GeoPoint Location, GeoPolygon Territory, GeoPolygon? Urban);
