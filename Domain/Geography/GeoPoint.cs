namespace Dispatch.Domain.Geography;

/// <summary>A WGS-84 position in degrees: latitude -90..90, longitude -180..180.</summary>
[GenerateSerializer, Immutable]
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    public bool IsValid => double.Abs(Latitude) <= 90 && double.Abs(Longitude) <= 180;
}
