using Dispatch.Domain.Geography;

namespace Dispatch.Live.Messages;

/// <summary>A place on the earth, WGS-84, in degrees.</summary>
public sealed record PlaceMessage(double Latitude, double Longitude)
{
    internal static PlaceMessage Of(GeoPoint point) => new(point.Latitude, point.Longitude);

    internal static PlaceMessage? Of(GeoPoint? point) => point is { } known ? Of(known) : null;
}
