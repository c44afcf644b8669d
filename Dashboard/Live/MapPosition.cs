using Dispatch.Domain.Geography;

namespace Dispatch.Live;

/// <summary>WGS-84 degrees times 10^7, or <see cref="Unknown"/>.</summary>
public readonly record struct MapPosition(int LongitudeE7, int LatitudeE7)
{
    public static MapPosition Unknown { get; } = new(int.MinValue, int.MinValue);

    public static MapPosition Of(GeoPoint? point) => point is { IsValid: true } p
        ? new((int)double.Round(p.Longitude * 1e7), (int)double.Round(p.Latitude * 1e7))
        : Unknown;
}
