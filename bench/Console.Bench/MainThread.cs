using System.Diagnostics;
using Microsoft.Playwright;

namespace Dispatch.ConsoleBench;

/// <summary>What a page's main thread does, as Chromium itself counts it: by the clock on the wall and by the processor.</summary>
internal sealed class MainThread
{
    private readonly ICDPSession wall;
    private readonly ICDPSession processor;

    private MainThread(ICDPSession wall, ICDPSession processor) => (this.wall, this.processor) = (wall, processor);

    public static async Task<MainThread> Of(IPage page) => new(await Session(page, "timeTicks"), await Session(page, "threadTicks"));

    /// <summary>Milliseconds of tasks per second of the time given.</summary>
    public async Task<Load> During(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var (wallBefore, before) = (await Read(wall), await Read(processor));
        await Task.Delay(time, TimeProvider.System);
        var (wallAfter, after) = (await Read(wall), await Read(processor));
        var seconds = watch.Elapsed.TotalSeconds;
        double Per(Dictionary<string, double> from, Dictionary<string, double> to, string name) => (to[name] - from[name]) * 1000 / seconds;
        return new(
            Per(wallBefore, wallAfter, "TaskDuration"),
            Per(before, after, "TaskDuration"),
            Per(before, after, "ScriptDuration"),
            Per(before, after, "LayoutDuration") + Per(before, after, "RecalcStyleDuration"));
    }

    private static async Task<ICDPSession> Session(IPage page, string domain)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = domain });
        return session;
    }

    private static async Task<Dictionary<string, double>> Read(ICDPSession session) =>
        (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
        .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
}

/// <summary>Milliseconds per second.</summary>
/// <param name="Wall">Tasks from begin to end, waiting for a processor included.</param>
/// <param name="Processor">The same without waiting.</param>
/// <param name="Script">Of the processor's time.</param>
/// <param name="Layout">Of the processor's time: styles and layout.</param>
internal readonly record struct Load(double Wall, double Processor, double Script, double Layout)
{
    public override string ToString() =>
        $"{Processor:N0} ms/s of processor time (script {Script:N0}, layout {Layout:N0}), {Wall:N0} by the clock";
}
