namespace Dispatch.Domain.Maintenance;

/// <summary>A stretch of the calendar: months first, then days. A month that lacks the day ends on its last one.</summary>
public readonly record struct CalendarPeriod(int Months, int Days)
{
    public static CalendarPeriod OfMonths(int months) => new(months, 0);

    public static CalendarPeriod OfDays(int days) => new(0, days);

    public DateOnly After(DateOnly date) => date.AddMonths(Months).AddDays(Days);
}
