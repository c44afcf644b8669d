using Dispatch.Domain.Positions;

namespace Dispatch.Live.Technicians;

/// <summary>Where a technician was seen last.</summary>
/// <param name="At">By the phone's clock.</param>
/// <param name="AccuracyMetres">Null when the phone does not say.</param>
public sealed record PositionMessage(
    string Technician,
    double Latitude,
    double Longitude,
    DateTimeOffset At,
    double? AccuracyMetres,
    double? SpeedKmh,
    double? HeadingDegrees)
{
    internal static PositionMessage Of(string technician, Breadcrumb seen) => new(
        technician,
        seen.Position.Latitude,
        seen.Position.Longitude,
        seen.At,
        seen.AccuracyMetres,
        seen.SpeedKmh,
        seen.HeadingDegrees);
}
