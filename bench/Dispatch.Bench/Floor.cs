using System.Diagnostics;

namespace Dispatch.Dispatch.Bench;

/// <summary>Counting that takes as long as a decision usually does: what it takes longer at times is the machine's doing.</summary>
internal static class Floor
{
    public static long[] Of(long median, int rounds)
    {
        var perTick = Calibrate();
        var times = new long[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var from = Stopwatch.GetTimestamp();
            Spin((long)(median * perTick));
            times[i] = Stopwatch.GetTimestamp() - from;
        }

        return times;
    }

    private static double Calibrate()
    {
        Spin(100_000_000);
        var from = Stopwatch.GetTimestamp();
        Spin(100_000_000);
        return 100_000_000.0 / (Stopwatch.GetTimestamp() - from);
    }

    private static long Spin(long rounds)
    {
        var sum = 0L;
        for (var i = 0L; i < rounds; i++) sum = (sum * 31) + i;
        return sum;
    }
}
