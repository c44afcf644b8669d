namespace Dispatch.Domain.Rosters;

/// <summary>Of somebody who is hired by hours a week and has no shifts: what is left of this week (R-CREW-1).</summary>
/// <param name="Left">Of work and ways, without what is under way; zero or less when all is used.</param>
/// <param name="WeekEndsAt">Exclusive, UTC: Monday, midnight by the station's clock.</param>
public readonly record struct ContractTime(TimeSpan Left, DateTimeOffset WeekEndsAt)
{
    /// <summary>The week of an instant by the station's clock, Monday to Sunday.</summary>
    public static PlannedTime WeekOf(DateTimeOffset at, TimeZoneInfo zone)
    {
        var day = LocalTime.Of(at, zone).Date;
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(LocalTime.ToInstant(monday, zone), LocalTime.ToInstant(monday.AddDays(7), zone));
    }

    /// <summary>The part of some work that lies in a week.</summary>
    public static TimeSpan Within(PlannedTime week, DateTimeOffset from, DateTimeOffset to)
    {
        var (begin, end) = (from < week.From ? week.From : from, to > week.To ? week.To : to);
        return begin < end ? end - begin : TimeSpan.Zero;
    }
}
