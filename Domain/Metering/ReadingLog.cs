using System.Runtime.InteropServices;

namespace Dispatch.Domain.Metering;

/// <summary>Looking things up in readings that stand in order of time.</summary>
internal static class ReadingLog
{
    /// <summary>The place of the first reading taken after an instant.</summary>
    public static int FirstAfter(this ReadOnlySpan<JudgedReading> log, long utcTicks)
    {
        var (low, high) = (0, log.Length);
        if (high == 0 || log[high - 1].UtcTicks <= utcTicks) return high;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (log[middle].UtcTicks <= utcTicks) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public static bool Contains(this ReadOnlySpan<JudgedReading> log, long utcTicks, double hours)
    {
        for (var i = log.FirstAfter(utcTicks) - 1; i >= 0 && log[i].UtcTicks == utcTicks; i--)
            if (log[i].Hours == hours) return true;
        return false;
    }

    public static bool HasAppliedAt(this ReadOnlySpan<JudgedReading> log, long utcTicks)
    {
        for (var i = log.FirstAfter(utcTicks) - 1; i >= 0 && log[i].UtcTicks == utcTicks; i--)
            if (log[i].IsApplied) return true;
        return false;
    }

    public static int LastApplied(this ReadOnlySpan<JudgedReading> log)
    {
        var i = log.Length - 1;
        while (i >= 0 && !log[i].IsApplied) i--;
        return i;
    }

    public static void Place(this List<JudgedReading> log, JudgedReading reading) =>
        log.Insert(FirstAfter(CollectionsMarshal.AsSpan(log), reading.UtcTicks), reading);

    public static ReadOnlySpan<JudgedReading> Span(this List<JudgedReading> log) => CollectionsMarshal.AsSpan(log);
}
