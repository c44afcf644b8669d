using Dispatch.Domain.Positions;

namespace Dispatch.Api.Positions;

/// <summary>Where a technician was.</summary>
/// <param name="At">By the phone's clock.</param>
/// <param name="AccuracyMetres">Null when the phone does not say.</param>
/// <param name="SpeedKmh">Null when unknown.</param>
/// <param name="HeadingDegrees">Clockwise from north; null when unknown.</param>
public sealed record PositionModel(
    DateTimeOffset At, double Latitude, double Longitude, double? AccuracyMetres, double? SpeedKmh, double? HeadingDegrees)
{
    public static PositionModel Of(Breadcrumb seen) =>
        new(seen.At, seen.Position.Latitude, seen.Position.Longitude, seen.AccuracyMetres, seen.SpeedKmh, seen.HeadingDegrees);
}
