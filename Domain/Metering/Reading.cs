using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Metering;

/// <summary>What a machine's hour meter showed.</summary>
/// <param name="At">When the machine says it was taken, UTC.</param>
/// <param name="Hours">CumulativeOperatingHours as the meter shows them, &gt;= 0, finite.</param>
/// <param name="Position">Where the machine was, if it said so.</param>
/// <param name="Faults">Diagnostic codes sent along, as JSON, or null.</param>
[GenerateSerializer, Immutable]
public sealed record Reading(DateTimeOffset At, double Hours, GeoPoint? Position = null, string? Faults = null)
{
    /// <summary>Who or what said it.</summary>
    [Id(0)] public ReadingSource Source { get; init; }
}
