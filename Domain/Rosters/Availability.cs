using System.Collections.Immutable;

namespace Dispatch.Domain.Rosters;

/// <summary>From <paramref name="From"/>, inclusive, to <paramref name="To"/>, exclusive, UTC.</summary>
[GenerateSerializer, Immutable]
public readonly record struct PlannedTime(DateTimeOffset From, DateTimeOffset To)
{
    public bool Overlaps(DateTimeOffset from, DateTimeOffset to) => From < to && from < To;
}

/// <summary>What a roster says of a period. Everything that overlaps it is there whole, in order of time.</summary>
/// <param name="Shifts">As planned, whether or not somebody is absent then.</param>
/// <param name="OnCall">As planned.</param>
public sealed record Availability(ImmutableArray<PlannedTime> Shifts, ImmutableArray<PlannedTime> OnCall, ImmutableArray<Absence> Absences)
{
    /// <summary>Shifts without the absences: when they really work.</summary>
    public ImmutableArray<PlannedTime> Working => Without(Shifts);

    /// <summary>When they can be called out: on-call duty without the absences.</summary>
    public ImmutableArray<PlannedTime> Callable => Without(OnCall);

    /// <param name="zone">The station's: times of day are of its wall clock. A time that the clocks skip is the instant of the jump; of one
    /// that comes twice the first counts.</param>
    /// <param name="from">Inclusive, UTC.</param>
    /// <param name="to">Exclusive, UTC.</param>
    public static Availability Between(Roster roster, TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to)
    {
        var shifts = ImmutableArray.CreateBuilder<PlannedTime>();
        // A shift of the day before may run into the period.
        for (var day = DayOf(from, zone).AddDays(-1); day <= DayOf(to, zone); day = day.AddDays(1))
            foreach (var shift in roster.ShiftsOf(day))
                if (Planned(day, shift, zone) is var planned && planned.From < planned.To && planned.Overlaps(from, to))
                    shifts.Add(planned);
        return new(
            shifts.DrainToImmutable(),
            [.. roster.OnCall.Select(duty => new PlannedTime(duty.From, duty.To)).Where(duty => duty.Overlaps(from, to))],
            [.. roster.Absences.Where(absence => absence.From < to && from < absence.To)]);
    }

    /// <summary>
    /// The begin of the first shift from an instant on, absences left out; null when there is none within the days looked at.
    /// </summary>
    public static DateTimeOffset? NextShift(Roster roster, TimeZoneInfo zone, DateTimeOffset after, TimeSpan within) =>
        Between(roster, zone, after, after + within).Working.Where(shift => shift.From >= after)
            .Select(shift => (DateTimeOffset?)shift.From).FirstOrDefault();

    private static PlannedTime Planned(DateOnly day, DayShift shift, TimeZoneInfo zone) =>
        new(LocalTime.ToInstant(shift.BeginsOn(day), zone), LocalTime.ToInstant(shift.EndsOn(day), zone));

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(LocalTime.Of(instant, zone));

    private ImmutableArray<PlannedTime> Without(ImmutableArray<PlannedTime> times) =>
        [.. times.SelectMany(time =>
            Absences.Aggregate<Absence, IEnumerable<PlannedTime>>([time], (left, absence) => left.SelectMany(one => Cut(one, absence))))];

    private static IEnumerable<PlannedTime> Cut(PlannedTime time, Absence absence)
    {
        if (!time.Overlaps(absence.From, absence.To)) yield return time;
        else
        {
            if (time.From < absence.From) yield return time with { To = absence.From };
            if (absence.To < time.To) yield return time with { From = absence.To };
        }
    }
}
