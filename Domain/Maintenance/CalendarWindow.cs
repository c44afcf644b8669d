namespace Dispatch.Domain.Maintenance;

/// <summary>
/// When the calendar makes a service due, counted from the commissioning date in the site's time zone: from the start of the day
/// <paramref name="From"/> reaches, overdue once the day <paramref name="To"/> reaches is over (R-MNT-1).
/// </summary>
public sealed record CalendarWindow(CalendarPeriod From, CalendarPeriod To)
{
    public DateTimeOffset OpensAt(DateTimeOffset commissionedAt, string timeZone) =>
        LocalCalendar.StartOf(From.After(LocalCalendar.DateAt(commissionedAt, timeZone)), timeZone);

    /// <summary>The first instant at which it is overdue.</summary>
    public DateTimeOffset OverdueAt(DateTimeOffset commissionedAt, string timeZone) =>
        LocalCalendar.StartOf(To.After(LocalCalendar.DateAt(commissionedAt, timeZone)).AddDays(1), timeZone);
}
