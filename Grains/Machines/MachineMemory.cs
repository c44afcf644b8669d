using System.Collections.Immutable;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Machines;

namespace Dispatch.Grains.Machines;

/// <summary>Fetches what a machine's meter does not hold in memory.</summary>
internal sealed class MachineMemory(IReadings readings, IMachineViews machines)
{
    /// <summary>The meter as it was before the restart: its newest readings, those by which use began, and the newest place.</summary>
    public async Task<Meter> Meter(string machine, MeterHistory history, CancellationToken cancellation) =>
        (await Read(machine, history, cancellation)).Seeing(
            await machines.SeenAsync(machine, cancellation) is { } row ? new Sighting(row.At, row.Position) : null);

    private async Task<Meter> Read(string machine, MeterHistory history, CancellationToken cancellation)
    {
        var newest = await readings.RecentAsync(machine, Domain.Metering.Meter.Capacity + 1, cancellation);
        var isWhole = newest.Length <= Domain.Metering.Meter.Capacity;
        if (newest.LastOrDefault(r => r.Verdict == ReadingVerdict.Applied) is not { } applied)
        {
            if (isWhole || (await readings.NeighboursAsync(machine, newest[0].At, cancellation)).Before is not { } before)
                return Domain.Metering.Meter.Restore(Judged(newest).AsSpan(), isWhole, null, Sighting(newest), history);
            (applied, newest) = (before, newest.Insert(0, before));
        }

        JudgedReading? earlier = null;
        if (!isWhole)
        {
            var (before, after) = await readings.NeighboursAsync(machine, applied.At - Usage.Horizon, cancellation);
            earlier = (before ?? after) is { } row ? Judged(row) : null;
        }

        return Domain.Metering.Meter.Restore(Judged(newest).AsSpan(), isWhole, earlier, Sighting(newest), history);
    }

    /// <summary>The stored applied readings next to each reading that the meter cannot judge from memory.</summary>
    public async Task<ImmutableArray<JudgedReading>> Neighbours(string machine, Meter meter, ImmutableArray<Reading> incoming)
    {
        ImmutableArray<JudgedReading> found = [];
        foreach (var reading in incoming)
            if (!meter.Knows(reading.At)) found = found.AddRange(await Neighbours(machine, reading.At));
        return found;
    }

    public async Task<ImmutableArray<JudgedReading>> Neighbours(string machine, DateTimeOffset at)
    {
        var (before, after) = await readings.NeighboursAsync(machine, at, CancellationToken.None);
        return [.. new[] { before, after }.OfType<ReadingRow>().Select(Judged)];
    }

    /// <summary>All stored readings from the last applied one before an instant on.</summary>
    public async Task<ImmutableArray<JudgedReading>> Around(string machine, DateTimeOffset at)
    {
        var (before, _) = await readings.NeighboursAsync(machine, at, CancellationToken.None);
        var from = before?.At ?? DateTimeOffset.MinValue;
        return Judged(await readings.BetweenAsync(machine, from, DateTimeOffset.MaxValue, int.MaxValue, CancellationToken.None));
    }

    private static ImmutableArray<JudgedReading> Judged(ImmutableArray<ReadingRow> rows) => [.. rows.Select(Judged)];

    private static JudgedReading Judged(ReadingRow row) => new(row.At, row.MeterHours, row.Verdict);

    private static Sighting? Sighting(ImmutableArray<ReadingRow> rows) =>
        rows.LastOrDefault(r => r.Position is not null && r.Verdict != ReadingVerdict.InFuture) is { Position: { } position } row
            ? new Sighting(row.At, position)
            : null;
}
