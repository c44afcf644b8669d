using System.Diagnostics;
using System.Globalization;

namespace Dispatch.PhoneBench;

/// <summary>Processor time and memory of the node's process, as Linux counts them.</summary>
internal sealed class NodeUsage(int process)
{
    private const double TicksPerSecond = 100;
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly double before = Seconds(process);

    /// <summary>Cores in use since this was made, 1 for a whole one.</summary>
    public double Cores => (Seconds(process) - before) / Stopwatch.GetElapsedTime(began).TotalSeconds;

    /// <summary>Resident memory in MB.</summary>
    public static double Megabytes(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    private static double Seconds(int process)
    {
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture)
            + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
