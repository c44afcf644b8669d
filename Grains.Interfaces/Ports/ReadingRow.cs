using Dispatch.Domain.Geography;
using Dispatch.Domain.Metering;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>An hour-meter reading as kept. Key: machine, instant, hours; the same key again replaces the verdict and the lifetime hours only.</summary>
/// <param name="At">When the machine says it was taken, UTC.</param>
/// <param name="MeterHours">As the meter showed it.</param>
/// <param name="LifetimeHours">Null when flagged.</param>
/// <param name="Verdict">Applied, or why it was flagged (R-MNT-7).</param>
/// <param name="Faults">Diagnostic codes sent along as JSON, or null.</param>
public sealed record ReadingRow(
    string Machine,
    DateTimeOffset At,
    double MeterHours,
    double? LifetimeHours,
    ReadingVerdict Verdict,
    DateTimeOffset ReceivedAt,
    GeoPoint? Position,
    string? Faults)
{
    /// <summary>Who or what said it first; null where it was not asked yet when it came.</summary>
    public ReadingSource? Source { get; init; }
}
