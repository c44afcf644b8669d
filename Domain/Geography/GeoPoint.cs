using System.Text.Json.Serialization;

namespace Dispatch.Domain.Geography;

/// <summary>A WGS-84 position in degrees: latitude -90..90, longitude -180..180.</summary>
[GenerateSerializer, Immutable]
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Some 11 km around 0/0, where receivers without a fix believe to be; there is only sea.</summary>
    private const double NullIslandDegrees = 0.1;

    /// <summary>Whether both are in range.</summary>
    [JsonIgnore]
    public bool IsValid => double.Abs(Latitude) <= 90 && double.Abs(Longitude) <= 180;

    /// <summary>No place at all, but what a receiver tells that knows none (F-34).</summary>
    public static bool IsNullIsland(GeoPoint point) =>
        double.Abs(point.Latitude) <= NullIslandDegrees && double.Abs(point.Longitude) <= NullIslandDegrees;
}
