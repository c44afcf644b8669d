using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Positions;

/// <summary>Where a technician's phone was.</summary>
/// <param name="At">By the phone's clock, UTC.</param>
/// <param name="AccuracyMetres">Radius within which the phone believes to be; null when it does not say.</param>
/// <param name="SpeedKmh">Null when unknown.</param>
/// <param name="HeadingDegrees">Clockwise from north, 0 to 360; null when unknown.</param>
[GenerateSerializer, Immutable]
public readonly record struct Breadcrumb(
    GeoPoint Position, DateTimeOffset At, double? AccuracyMetres = null, double? SpeedKmh = null, double? HeadingDegrees = null);
