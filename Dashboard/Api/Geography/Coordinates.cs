using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Geography;

namespace Dispatch.Api.Geography;

/// <summary>A WGS-84 position in degrees.</summary>
public sealed record Coordinates([property: Range(-90d, 90d)] double Latitude, [property: Range(-180d, 180d)] double Longitude)
{
    public static Coordinates? Of(GeoPoint? point) => point is { } known ? new(known.Latitude, known.Longitude) : null;

    public GeoPoint ToPoint() => new(Latitude, Longitude);
}
