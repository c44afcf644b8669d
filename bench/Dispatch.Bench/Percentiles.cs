using System.Diagnostics;

namespace Dispatch.Dispatch.Bench;

internal static class Percentiles
{
    public static string Of(long[] ticks)
    {
        var sorted = ticks.Order().ToArray();
        return $"p50 {At(sorted, 0.5):0.000} p99 {At(sorted, 0.99):0.000} p99.9 {At(sorted, 0.999):0.000} most {At(sorted, 1):0.000} ms";
    }

    public static long Median(long[] ticks) => ticks.Order().ElementAt(ticks.Length / 2);

    public static double Milliseconds(long[] ticks, double part) => At([.. ticks.Order()], part);

    private static double At(long[] sorted, double part) =>
        sorted[(int)Math.Min(sorted.Length - 1, part * sorted.Length)] * 1000.0 / Stopwatch.Frequency;
}
