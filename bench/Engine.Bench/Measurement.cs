using System.Diagnostics;

namespace Dispatch.Engine.Bench;

/// <summary>Calls per second and bytes allocated per call of one run.</summary>
internal sealed record Measurement(double CallsPerSecond, double BytesPerCall)
{
    /// <summary>Each caller calls one target after another, in a fixed order of its own, and waits for each answer.</summary>
    public static async Task<Measurement> TakeAsync(int callers, int callsPerCaller, int targets, Func<int, Task<long>> call)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => RunAsync(caller))));
        var elapsed = watch.Elapsed;
        var calls = (double)callers * callsPerCaller;
        return new(calls / elapsed.TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / calls);

        async Task RunAsync(int caller)
        {
            var order = new Random(caller);
            for (var i = 0; i < callsPerCaller; i++)
                await call(order.Next(targets));
        }
    }
}
