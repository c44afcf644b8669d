namespace Dispatch.ConsoleBench;

/// <summary>A median with its range, as text.</summary>
internal static class Spread
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    public static string Of(IReadOnlyCollection<double> values) => $"{Median(values):N2} ({values.Min():N2} to {values.Max():N2})";
}
