namespace Dispatch.Live;

/// <summary>A part of the map, WGS-84 degrees, edges included; west of more than east crosses the antimeridian.</summary>
public sealed record LiveBounds(double West, double South, double East, double North)
{
    public bool IsValid =>
        double.Abs(West) <= 180 && double.Abs(East) <= 180 && double.Abs(South) <= 90 && double.Abs(North) <= 90 && South <= North;

    public bool Contains(in MapPosition position)
    {
        var (longitude, latitude) = (position.LongitudeE7 / 1e7, position.LatitudeE7 / 1e7);
        return latitude >= South && latitude <= North
            && (West <= East ? longitude >= West && longitude <= East : longitude >= West || longitude <= East);
    }
}
