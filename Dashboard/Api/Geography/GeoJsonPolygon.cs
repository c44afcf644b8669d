using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Geography;

/// <summary>A polygon as GeoJSON (RFC 7946): one closed ring of <c>[longitude, latitude]</c>, WGS-84 degrees, no holes; altitudes are
/// ignored, an edge of more than 180 degrees crosses the date line.</summary>
/// <remarks>Not NetTopologySuite.IO.GeoJSON4STJ: it takes a longitude of 917, and its errors name no path.</remarks>
/// <param name="Type"><c>Polygon</c>.</param>
public sealed record GeoJsonPolygon(string Type, ImmutableArray<ImmutableArray<ImmutableArray<double>>> Coordinates)
{
    private const string Kind = "Polygon";
    private const int FewestPositions = 4;

    public static GeoJsonPolygon Of(GeoPolygon polygon)
    {
        var ring = polygon.Corners.Append(polygon.Corners[0]).Select(corner => ImmutableArray.Create(corner.Longitude, corner.Latitude));
        return new(Kind, [[.. ring]]);
    }

    /// <summary>The ring without its repeated first corner. Call only when <see cref="Check"/> finds nothing wrong.</summary>
    public GeoPolygon ToPolygon() => new([.. Coordinates[0].SkipLast(1).Select(position => new GeoPoint(position[1], position[0]))]);

    /// <param name="path">The JSON path of this polygon.</param>
    public InputProblem? Check(string path)
    {
        if (Type != Kind)
            return new(InputCodes.UnknownValue, $"{path}.type", $"{path}.type must be {Kind}.");
        if (Coordinates.Length != 1)
            return new(InputCodes.InvalidValue, $"{path}.coordinates", $"{path}.coordinates must have one ring.");
        var ring = Coordinates[0];
        var at = $"{path}.coordinates[0]";
        if (ring.Length < FewestPositions)
            return new(InputCodes.InvalidValue, at, $"{at} must have at least {FewestPositions} positions.");
        for (var i = 0; i < ring.Length; i++)
        {
            if (ring[i].Length is not (2 or 3))
                return new(InputCodes.InvalidValue, $"{at}[{i}]", $"{at}[{i}] must be [longitude, latitude]; an altitude is ignored.");
            if (!new GeoPoint(ring[i][1], ring[i][0]).IsValid)
                return new(InputCodes.OutOfRange, $"{at}[{i}]", $"{at}[{i}] must be [longitude, latitude] with -180 to 180 and -90 to 90 degrees.");
        }

        return ring[0].SequenceEqual(ring[^1]) ? null : new(InputCodes.InvalidValue, at, $"{at} must end with the position it begins with.");
    }
}
