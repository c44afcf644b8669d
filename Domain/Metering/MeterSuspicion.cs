using System.Collections.Immutable;

namespace Dispatch.Domain.Metering;

/// <summary>
/// Three consistent lower readings in a row look like a new meter that nobody recorded, or like one wrong-high reading before them
/// (R-MNT-7).
/// </summary>
internal static class MeterSuspicion
{
    private const int Witnesses = 3;

    /// <summary>The first of the three readings; null when there is no such thing.</summary>
    public static JudgedReading? Find(ImmutableArray<JudgedReading> recent, MeterTolerances tolerances)
    {
        var (later, found) = (default(JudgedReading), 0);
        for (var i = recent.Length - 1; i >= 0 && !recent[i].IsApplied; i--)
        {
            var reading = recent[i];
            if (reading.Verdict != ReadingVerdict.FallsBack) continue;
            if (found > 0 && !Fits(reading, later, tolerances)) return null;
            later = reading;
            if (++found == Witnesses) return reading;
        }

        return null;
    }

    private static bool Fits(JudgedReading earlier, JudgedReading later, MeterTolerances tolerances) =>
        later.UtcTicks > earlier.UtcTicks
        && later.Hours >= earlier.Hours
        && later.Hours - earlier.Hours <= TimeSpan.FromTicks(later.UtcTicks - earlier.UtcTicks + tolerances.Growth.Ticks).TotalHours;
}
