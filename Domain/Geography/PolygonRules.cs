using NetTopologySuite.Geometries;

namespace Dispatch.Domain.Geography;

/// <summary>
/// What makes a polygon usable, and what lies in it. Degrees are treated as plane coordinates: good for areas of a station's size.
/// </summary>
public static class PolygonRules
{
    /// <summary>Null when usable, else a sentence that says what is wrong.</summary>
    public static string? Problem(GeoPolygon polygon)
    {
        if (polygon.Corners.IsDefault || polygon.Corners.Length < 3) return "A polygon needs at least three corners.";
        if (polygon.Corners.Any(c => !c.IsValid)) return "Every corner needs a latitude of -90..90 and a longitude of -180..180.";
        return Shape(polygon).IsValid ? null : "The outline crosses itself or encloses no area.";
    }

    public static bool Contains(GeoPolygon polygon, GeoPoint point) =>
        Shape(polygon).Contains(new Point(point.Longitude, point.Latitude));

    /// <summary>The same corners in the same order: a record compares its array by reference only.</summary>
    public static bool Same(GeoPolygon? one, GeoPolygon? other) =>
        one is null || other is null ? one == other : one.Corners.AsSpan().SequenceEqual(other.Corners.AsSpan());

    private static Polygon Shape(GeoPolygon polygon) =>
        new(new LinearRing([.. polygon.Corners.Append(polygon.Corners[0]).Select(c => new Coordinate(c.Longitude, c.Latitude))]));
}
