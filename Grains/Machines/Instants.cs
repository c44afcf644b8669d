using System.Collections.Immutable;
using Dispatch.Domain.Metering;

namespace Dispatch.Grains.Machines;

/// <summary>Instants as the store keeps them, UTC in whole microseconds: a reading in memory and the same one read back must be one.</summary>
internal static class Instants
{
    public static DateTimeOffset Kept(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static ImmutableArray<Reading> Kept(ImmutableArray<Reading> readings)
    {
        foreach (var reading in readings)
            if (reading.At.Offset != TimeSpan.Zero || reading.At.UtcTicks % TimeSpan.TicksPerMicrosecond != 0)
                return [.. readings.Select(r => r with { At = Kept(r.At) })];
        return readings;
    }
}
