using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dispatch.Domain.Sla;

/// <summary>The opening hours of a station, in its time zone.</summary>
public sealed class BusinessCalendar : WorkingTime
{
    private readonly TimeZoneInfo zone;
    private readonly OpeningHours hours;
    private readonly FrozenDictionary<DateOnly, ImmutableArray<OpenInterval>> exceptions;

    /// <param name="timeZone">IANA id.</param>
    /// <exception cref="ArgumentException">The hours break a rule of <see cref="OpeningHours.Problems"/>.</exception>
    /// <exception cref="TimeZoneNotFoundException">The node's time zone data lacks the zone.</exception>
    public BusinessCalendar(string timeZone, OpeningHours hours)
    {
        var problems = OpeningHours.Problems(hours);
        if (!problems.IsEmpty) throw new ArgumentException(string.Join(' ', problems), nameof(hours));
        zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        this.hours = hours;
        exceptions = hours.Exceptions.ToFrozenDictionary(e => e.Date, e => e.Open);
    }

    public override DateTimeOffset Add(DateTimeOffset start, TimeSpan worked)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(worked, TimeSpan.Zero);
        if (worked == TimeSpan.Zero) return start.ToUniversalTime();
        for (var date = DateAt(start); ; date = date.AddDays(1))
        {
            foreach (var (opens, closes) in OpenOn(date))
            {
                var from = opens > start ? opens : start;
                if (closes <= from) continue;
                if (closes - from >= worked) return (from + worked).ToUniversalTime();
                worked -= closes - from;
            }
        }
    }

    public override TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var worked = TimeSpan.Zero;
        if (to <= from) return worked;
        var last = DateAt(to);
        for (var date = DateAt(from); date <= last; date = date.AddDays(1))
        {
            foreach (var (opens, closes) in OpenOn(date))
            {
                var (begin, end) = (opens > from ? opens : from, closes < to ? closes : to);
                if (end > begin) worked += end - begin;
            }
        }

        return worked;
    }

    private DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> OpenOn(DateOnly date)
    {
        var open = exceptions.TryGetValue(date, out var exception) ? exception : hours.On(date.DayOfWeek);
        foreach (var interval in open)
            yield return (WallClock.At(date, interval.Opens, zone), WallClock.At(interval.ClosesOn(date), interval.Closes, zone));
    }
}
