using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Metering;

/// <summary>Judges readings against their neighbours in time (R-MNT-7). Readings are rows, not events: what comes out is stored beside the events that follow from it.</summary>
public static class MeterJudge
{
    /// <summary>Judges newly received readings, earlier ones first; a repeated one changes nothing.</summary>
    /// <param name="neighbours">For every reading that the meter does not know (<see cref="Meter.Knows"/>): the stored applied readings next before, and next at or after it.</param>
    /// <param name="receivedAt">Our clock, UTC.</param>
    public static MeterUpdate Record(
        Meter meter,
        MeterHistory history,
        ImmutableArray<Reading> readings,
        ImmutableArray<JudgedReading> neighbours,
        DateTimeOffset receivedAt,
        MeterTolerances tolerances)
    {
        var log = Gather(meter, neighbours, readings.Length);
        var outcomes = new ReadingOutcome[readings.Length];
        var (use, sighting, fresh) = (meter.Use, meter.Sighting, false);
        foreach (var i in InOrderOfTime(readings))
        {
            var reading = readings[i];
            outcomes[i] = Judge(log, history, reading, receivedAt, tolerances);
            if (outcomes[i].Refusal is null && reading.Position is { } position && outcomes[i].Verdict != ReadingVerdict.InFuture
                && reading.At >= (sighting?.At ?? DateTimeOffset.MinValue))
                sighting = new Sighting(reading.At, position);
            if (outcomes[i].Verdict is not { } verdict) continue;
            fresh = true;
            log.Place(new JudgedReading(reading.At, reading.Hours, verdict));
            if (verdict == ReadingVerdict.Applied) use = use.Take(reading.At.UtcTicks, outcomes[i].LifetimeHours!.Value);
        }

        if (!fresh && sighting == meter.Sighting) return new MeterUpdate(meter, [.. outcomes]);
        if (!meter.IsWhole) log.RemoveRange(0, FirstOf(log, meter.Recent[0].UtcTicks));
        return new MeterUpdate((meter with { Use = use, Sighting = sighting }).Holding(log.Span(), history), [.. outcomes]);
    }

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
        List<JudgedReading> log, MeterHistory history, Reading reading, DateTimeOffset receivedAt, MeterTolerances tolerances)
    {
        if (Problem(reading, tolerances) is { } refusal) return new ReadingOutcome(reading, null, null, refusal);
        var ticks = reading.At.UtcTicks;
        var known = log.Span();
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
        readings.Length == 1 ? First : Enumerable.Range(0, readings.Length).OrderBy(i => readings[i].At);

    private static readonly int[] First = [0];
}
