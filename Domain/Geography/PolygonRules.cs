using NetTopologySuite.Geometries;

namespace Dispatch.Domain.Geography;

/// <summary>
/// What makes a polygon usable, and what lies in it. Degrees are treated as plane coordinates: good for areas of a station's size. An edge
/// of more than half the world goes the other way round, over the date line.
/// </summary>
public static class PolygonRules
{
    private const double HalfTurn = 180;
    private const double Turn = 360;
    private static readonly double[] Turns = [0, Turn, -Turn];

    /// <summary>Null when usable, else a sentence that says what is wrong.</summary>
    public static string? Problem(GeoPolygon polygon)
    {
        if (polygon.Corners.IsDefault || polygon.Corners.Length < 3) return "A polygon needs at least three corners.";
        if (polygon.Corners.Any(c => !c.IsValid)) return "Every corner needs a latitude of -90..90 and a longitude of -180..180.";
        return Shape(polygon).IsValid ? null : "The outline crosses itself or encloses no area.";
    }

    /// <summary>Whether the point lies in it or on its outline.</summary>
    public static bool Contains(GeoPolygon polygon, GeoPoint point)
    {
        var shape = Shape(polygon);
        return Turns.Any(turn => shape.Covers(new Point(point.Longitude + turn, point.Latitude)));
    }

    /// <summary>The corners with longitudes that go on beyond 180 degrees where the outline crosses the date line.</summary>
    public static IEnumerable<GeoPoint> Unrolled(GeoPolygon polygon)
    {
        var turn = 0.0;
        for (var i = 0; i < polygon.Corners.Length; i++)
        {
            var step = i == 0 ? 0 : polygon.Corners[i].Longitude - polygon.Corners[i - 1].Longitude;
            if (double.Abs(step) is > HalfTurn and < Turn) turn -= double.Sign(step) * Turn;
            yield return polygon.Corners[i] with { Longitude = polygon.Corners[i].Longitude + turn };
        }
    }

    /// <summary>The same corners in the same order: a record compares its array by reference only.</summary>
    public static bool Same(GeoPolygon? one, GeoPolygon? other) =>
        one is null || other is null ? one == other : one.Corners.AsSpan().SequenceEqual(other.Corners.AsSpan());

    private static Polygon Shape(GeoPolygon polygon)
    {
        var corners = Unrolled(polygon).Select(corner => new Coordinate(corner.Longitude, corner.Latitude)).ToArray();
        return new(new LinearRing([.. corners, corners[0]]));
    }
}
