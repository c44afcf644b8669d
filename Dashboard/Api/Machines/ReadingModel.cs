using System.Text.Json;
using Dispatch.Api.Geography;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Api.Machines;

/// <summary>A reading as it was kept.</summary>
/// <param name="OperatingHours">As the meter showed them.</param>
/// <param name="LifetimeHours">Null when flagged.</param>
/// <param name="Faults">As they were sent.</param>
public sealed record ReadingModel(
    DateTimeOffset At, double OperatingHours, double? LifetimeHours, ReadingVerdict Verdict, DateTimeOffset ReceivedAt, Coordinates? Position, JsonElement? Faults)
{
    /// <summary>Who or what said it; null for what came before it was asked.</summary>
    public ReadingSource? Source { get; init; }

    public static ReadingModel Of(ReadingRow row) => new(
        row.At,
        row.MeterHours,
        row.LifetimeHours,
        row.Verdict,
        row.ReceivedAt,
        Coordinates.Of(row.Position),
        row.Faults is { } faults ? JsonElement.Parse(faults) : null)
    {
        Source = row.Source,
    };
}
