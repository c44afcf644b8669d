using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Metering;

/// <summary>
/// Judges readings against their neighbours in time (R-MNT-7). Readings are rows, not events: what comes out is stored beside the events
/// that follow from it.
/// </summary>
public static class MeterJudge
{
    /// <summary>Judges newly received readings, earlier ones first; a repeated one changes nothing.</summary>
    /// <param name="neighbours">For every reading that the meter does not know (<see cref="Meter.Knows"/>): the stored applied readings
    /// next before, and next at or after it.</param>
    /// <param name="receivedAt">Our clock, UTC.</param>
    public static MeterUpdate Record(
        Meter meter,
        MeterHistory history,
        ImmutableArray<Reading> readings,
        ImmutableArray<JudgedReading> neighbours,
        DateTimeOffset receivedAt,
        MeterTolerances tolerances)
    {
        if (readings is [var only] && (meter.Recent.IsEmpty || meter.Recent[^1].UtcTicks < only.At.UtcTicks))
            return RecordNewest(meter, history, only, receivedAt, tolerances);
        var log = Gather(meter, neighbours, readings.Length);
        var outcomes = new ReadingOutcome[readings.Length];
        var (use, sighting, fresh) = (meter.Use, meter.Sighting, false);
        foreach (var i in InOrderOfTime(readings))
        {
            var reading = readings[i];
            outcomes[i] = Judge(log.Span(), history, reading, receivedAt, tolerances);
            sighting = See(sighting, outcomes[i]);
            if (outcomes[i].Verdict is not { } verdict) continue;
            fresh = true;
            log.Place(new JudgedReading(reading.At, reading.Hours, verdict));
            if (verdict == ReadingVerdict.Applied) use = use.Take(reading.At.UtcTicks, outcomes[i].LifetimeHours!.Value);
        }

        if (!fresh && sighting == meter.Sighting) return new MeterUpdate(meter, [.. outcomes]);
        if (!meter.IsWhole) log.RemoveRange(0, FirstOf(log, meter.Recent[0].UtcTicks));
        return new MeterUpdate((meter with { Use = use, Sighting = sighting }).Holding(log.Span(), history), [.. outcomes]);
    }

    /// <summary>The readings, those whose place is none without one: their hours count all the same (F-34).</summary>
    public static ImmutableArray<Reading> Placed(ImmutableArray<Reading> readings)
    {
        foreach (var reading in readings)
            if (reading.Position is { } position && GeoPoint.IsNullIsland(position)) return [.. readings.Select(Placed)];
        return readings;
    }

    /// <summary>The newest of the places that are places, and not told of an instant after <paramref name="latest"/>.</summary>
    public static Sighting? Newest(ImmutableArray<Sighting> sightings, DateTimeOffset latest) =>
        sightings.IsEmpty
            ? null
            : sightings.Where(seen => seen.Position.IsValid && !GeoPoint.IsNullIsland(seen.Position) && seen.At <= latest)
                .MaxBy(seen => seen.At);

    private static Reading Placed(Reading reading) =>
        reading.Position is { } position && GeoPoint.IsNullIsland(position) ? reading with { Position = null } : reading;

    /// <summary>The common case: one reading, newer than all others. It copies what it must and nothing else.</summary>
    private static MeterUpdate RecordNewest(
        Meter meter, MeterHistory history, Reading reading, DateTimeOffset receivedAt, MeterTolerances tolerances)
    {
        var outcome = Judge(meter.Recent.AsSpan(), history, reading, receivedAt, tolerances);
        if (outcome.Verdict is not { } verdict) return new MeterUpdate(meter, [outcome]);
        Span<JudgedReading> log = stackalloc JudgedReading[Meter.Capacity + 1];
        log = log[..(meter.Recent.Length + 1)];
        meter.Recent.CopyTo(log);
        log[^1] = new JudgedReading(reading.At, reading.Hours, verdict);
        var use = outcome.LifetimeHours is { } lifetime ? meter.Use.Take(reading.At.UtcTicks, lifetime) : meter.Use;
        return new MeterUpdate((meter with { Use = use, Sighting = See(meter.Sighting, outcome) }).Holding(log, history), [outcome]);
    }

    private static Sighting? See(Sighting? before, ReadingOutcome outcome) =>
        outcome is { Refusal: null, Verdict: not ReadingVerdict.InFuture, Reading: { Position: { } position, At: var at } }
            && !(at < before?.At)
            ? new Sighting(at, position)
            : before;

    /// <summary>Judges again what a change of the meter's history may have changed.</summary>
    /// <param name="history">With the change.</param>
    /// <param name="changedAt">The instant of the change; use is sampled anew from here on.</param>
    /// <param name="stored">All stored readings from the applied one before the change on, in order of time.</param>
    /// <param name="settled">Which of them keep their verdict.</param>
    internal static MeterRevision Revise(
        Meter meter,
        MeterHistory history,
        DateTimeOffset changedAt,
        ReadOnlySpan<JudgedReading> stored,
        Func<JudgedReading, bool> settled,
        MeterTolerances tolerances)
    {
        var log = new List<JudgedReading>(stored.Length);
        foreach (var reading in stored)
            if (settled(reading)) log.Add(reading);
        var changed = new List<JudgedReading>();
        foreach (var reading in stored)
        {
            if (settled(reading)) continue;
            var verdict = log.Span().HasAppliedAt(reading.UtcTicks)
                ? ReadingVerdict.SameInstantDiffers
                : MeterBounds.At(reading.UtcTicks, log.Span(), history, tolerances).Judge(history.Lifetime(reading));
            var judged = reading with { Verdict = verdict };
            log.Place(judged);
            if (judged.IsApplied || judged != reading) changed.Add(judged);
        }

        if (log.Count > 0) log.InsertRange(0, meter.Recent.Where(r => r.UtcTicks < log[0].UtcTicks).ToArray());
        else log.AddRange(meter.Recent);
        var use = meter.Use.Before(changedAt.UtcTicks).TakeAll(log.Span(), history);
        return new MeterRevision((meter with { Use = use }).Holding(log.Span(), history), [.. changed]);
    }

    private static ReadingOutcome Judge(
        ReadOnlySpan<JudgedReading> known, MeterHistory history, Reading reading, DateTimeOffset receivedAt, MeterTolerances tolerances)
    {
        if (Problem(reading, tolerances) is { } refusal) return new ReadingOutcome(reading, null, null, refusal);
        var ticks = reading.At.UtcTicks;
        if (known.Contains(ticks, reading.Hours) || history.WasCorrected(ticks, reading.Hours))
            return new ReadingOutcome(reading, null, null, null);
        if (reading.At > receivedAt + tolerances.Future) return new ReadingOutcome(reading, ReadingVerdict.InFuture, null, null);
        if (known.HasAppliedAt(ticks)) return new ReadingOutcome(reading, ReadingVerdict.SameInstantDiffers, null, null);
        var lifetime = history.Lifetime(ticks, reading.Hours);
        var verdict = MeterBounds.At(ticks, known, history, tolerances).Judge(lifetime);
        return new ReadingOutcome(reading, verdict, verdict == ReadingVerdict.Applied ? lifetime : null, null);
    }

    private static Rejection? Problem(Reading reading, MeterTolerances tolerances) =>
        !tolerances.Allow(reading.Hours)
            ? new("invalid_hours", $"Operating hours are a number from 0 to {tolerances.MaximumHours:0}, not {reading.Hours}.")
        : reading.Position is { IsValid: false } ? new("invalid_position", "Latitude is -90..90, longitude -180..180 degrees.")
        : null;

    private static List<JudgedReading> Gather(Meter meter, ImmutableArray<JudgedReading> neighbours, int more)
    {
        var log = new List<JudgedReading>(meter.Recent.Length + neighbours.Length + more);
        log.AddRange(meter.Recent.AsSpan());
        foreach (var neighbour in neighbours)
            if (!log.Span().Contains(neighbour.UtcTicks, neighbour.Hours)) log.Place(neighbour);
        return log;
    }

    private static int FirstOf(List<JudgedReading> log, long utcTicks) => log.Span().FirstAfter(utcTicks - 1);

    private static IEnumerable<int> InOrderOfTime(ImmutableArray<Reading> readings) =>
        Enumerable.Range(0, readings.Length).OrderBy(i => readings[i].At);
}
