using System.Runtime.CompilerServices;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>
/// When a technician who is free at one stop can begin at the next, and the inverse. Breaks interrupt neither a trip nor work: whatever
/// would run into one waits for its end.
/// </summary>
internal static class Timing
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Start(int depart, int travel, int release, int open, int duration, Period[]? breaks) =>
        breaks is null
            ? int.Max(int.Max(depart, release) + travel, open)
            : AfterBreaks(int.Max(AfterBreaks(int.Max(depart, release), travel, breaks) + travel, open), duration, breaks);

    /// <summary>
    /// The latest departure from which work at the next stop begins by <paramref name="start"/>, whatever its release: a plan that is
    /// feasible now keeps that.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LatestDeparture(int start, int travel, int duration, Period[]? breaks) =>
        breaks is null ? start - travel : BeforeBreaks(BeforeBreaks(start, duration, breaks) - travel, travel, breaks);

    private static int AfterBreaks(int from, int length, Period[] breaks)
    {
        foreach (var pause in breaks)
            if (from < pause.Until && from + length > pause.From) from = pause.Until;
        return from;
    }

    private static int BeforeBreaks(int from, int length, Period[] breaks)
    {
        for (var i = breaks.Length - 1; i >= 0; i--)
            if (from < breaks[i].Until && (long)from + length > breaks[i].From) from = breaks[i].From - length;
        return from;
    }
}
