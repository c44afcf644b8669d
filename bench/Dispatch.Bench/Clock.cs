using System.Diagnostics;
using Dispatch.Domain.Dispatching.Improvement;

namespace Dispatch.Dispatch.Bench;

internal static class Clock
{
    /// <param name="which"><c>wall</c>, or <c>cpu</c> on a machine that has other things to do.</param>
    public static ElapsedBudget Seconds(double seconds, string which = "wall")
    {
        if (which == "cpu")
        {
            var used = ProcessorTime();
            return new ElapsedBudget(() => ProcessorTime() - used, TimeSpan.FromSeconds(seconds));
        }

        var from = Stopwatch.GetTimestamp();
        return new ElapsedBudget(() => Stopwatch.GetElapsedTime(from), TimeSpan.FromSeconds(seconds));
    }

    public static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;
}
