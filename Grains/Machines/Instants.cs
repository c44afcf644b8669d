using System.Collections.Immutable;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Journal;

namespace Dispatch.Grains.Machines;

/// <summary>Readings at instants as the store keeps them.</summary>
internal static class Instants
{
    public static DateTimeOffset Kept(DateTimeOffset at) => KeptInstant.Of(at);

    public static ImmutableArray<Reading> Kept(ImmutableArray<Reading> readings)
    {
        foreach (var reading in readings)
            if (!KeptInstant.Is(reading.At)) return [.. readings.Select(r => r with { At = KeptInstant.Of(r.At) })];
        return readings;
    }

    public static ImmutableArray<Sighting> Kept(ImmutableArray<Sighting> sightings) =>
        [.. sightings.Select(seen => seen with { At = KeptInstant.Of(seen.At) })];
}
