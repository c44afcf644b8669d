using System.Collections.Immutable;

namespace Dispatch.Domain.Maintenance.Planning;

/// <summary>How much of a station's time its services take, month by month (R-MNT-8).</summary>
/// <param name="HoursEach">What a service takes a technician, travel included.</param>
/// <param name="HoursAMonth">What one technician has for such work in a month.</param>
/// <param name="High">The share from which a month is too full.</param>
public sealed record ServiceLoad(double HoursEach, double HoursAMonth, double High)
{
    /// <param name="expected">When each service is to be done, in the station's time; what lies before the first month counts
    /// there.</param>
    /// <param name="first">Any day of the first month.</param>
    public ImmutableArray<MonthOfServices> Months(IEnumerable<DateOnly> expected, int technicians, DateOnly first, int months)
    {
        var counts = new int[months];
        foreach (var day in expected)
        {
            var month = int.Max(0, ((day.Year - first.Year) * 12) + day.Month - first.Month);
            if (month < months) counts[month]++;
        }

        return
        [
            .. counts.Select((count, index) =>
            {
                var share = technicians == 0 ? (double?)null : count * HoursEach / (technicians * HoursAMonth);
                return new MonthOfServices(
                    new DateOnly(first.Year, first.Month, 1).AddMonths(index), count, share, count > 0 && !(share <= High));
            }),
        ];
    }
}

/// <param name="Month">Its first day.</param>
/// <param name="Share">Of the technicians' time; null where there are none.</param>
/// <param name="IsHigh">Too full, or nobody is there.</param>
public sealed record MonthOfServices(DateOnly Month, int Services, double? Share, bool IsHigh);
