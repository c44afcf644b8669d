using Dispatch.Domain.Geography;

namespace Dispatch.Grains.Interfaces.Views.Machines;

/// <summary>What changes with every reading. Key: serial number.</summary>
/// <param name="LifetimeHours">Across all meters of the machine's life (R-MNT-7).</param>
/// <param name="ReadingAt">When the newest applied reading was taken, UTC; 1970 when a correction left none.</param>
/// <param name="Position">Where the machine last said it was, at <paramref name="PositionAt"/>.</param>
/// <param name="HoursPerDay">Recent use; null until readings a day apart are known.</param>
[GenerateSerializer, Immutable]
public sealed record MeterRow(
    string SerialNumber,
    double LifetimeHours,
    DateTimeOffset ReadingAt,
    GeoPoint? Position,
    DateTimeOffset? PositionAt,
    double? HoursPerDay) : ViewRow;
