using System.Globalization;

namespace Dispatch.NodeBench;

/// <summary>A median with its range, as text.</summary>
internal static class Spread
{
    public static string Of(IEnumerable<double> values, string format)
    {
        var sorted = values.Order().ToArray();
        return $"{Show(sorted[sorted.Length / 2])} ({Show(sorted[0])} to {Show(sorted[^1])})";

        string Show(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }
}
