using System.Diagnostics;

namespace Dispatch.NodeBench;

/// <summary>How long something takes, in milliseconds.</summary>
internal static class Timing
{
    public static async Task<List<double>> Of(int count, Func<Task> act)
    {
        var times = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    /// <summary>One sync of the disk that a folder is on.</summary>
    public static Func<Task> Syncing(string folder)
    {
        var file = new FileStream(Path.Combine(folder, "sync-probe"), FileMode.Create);
        var page = new byte[4096];
        return () =>
        {
            file.Position = 0;
            file.Write(page);
            file.Flush(flushToDisk: true);
            return Task.CompletedTask;
        };
    }
}
