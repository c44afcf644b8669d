using System.Diagnostics;
using System.Text;
using Dispatch.SystemTests.Browser;
using Dispatch.Testing.Nodes;

namespace Dispatch.ConsoleBench;

/// <summary>
/// A tenth of all markers moves each second: what goes over the wire, and what the page's main thread does with it, beside the same page
/// with nothing moving.
/// </summary>
internal static class Moving
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    public static async Task Run(int markers)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database, Fleet.Setting);
        var fleet = new Fleet(markers);
        await fleet.Appear(node.Http);
        var chromium = new Chromium();
        await chromium.InitializeAsync();
        try
        {
            await using var console = await LivePage.Open(chromium.Browser, node, address: "");
            await console.Until($"state.map && state.machines === {markers}");
            await Task.Delay(Settle, TimeProvider.System);
            var thread = await MainThread.Of(console.Page);
            var still = await thread.During(Window);

            using var stop = new CancellationTokenSource();
            var moves = fleet.Move(node.Http, stop.Token);
            await Task.Delay(Settle, TimeProvider.System);
            var (taken, frames, watch) = (fleet.Taken, await Frames(console), Stopwatch.StartNew());
            var moving = await thread.During(Window);
            var seconds = watch.Elapsed.TotalSeconds;
            var (moved, drawn) = ((fleet.Taken - taken) / seconds, (await Frames(console) - frames) / seconds);
            taken = fleet.Taken;
            var bytes = await Bytes(console);
            var perMarker = bytes * Window.TotalSeconds / (fleet.Taken - taken);
            await stop.CancelAsync();
            await moves;

            Console.WriteLine(
                $"{markers:N0} markers, {moved:N0} readings/s taken: {bytes:N0} bytes/s, {perMarker:N1} per marker; the map drew "
                    + $"{drawn:N1} times a second");
            Console.WriteLine($"  nothing moves: {still}");
            Console.WriteLine($"  a tenth moves: {moving}");
        }
        finally
        {
            await chromium.DisposeAsync();
        }
    }

    private static async Task<int> Frames(LivePage console) => (await console.State()).GetProperty("frames").GetInt32();

    /// <summary>Of the live connection, in a window of its own: counting costs the page time.</summary>
    private static async Task<double> Bytes(LivePage console)
    {
        var network = await console.Page.Context.NewCDPSessionAsync(console.Page);
        var bytes = 0L;
        network.Event("Network.webSocketFrameReceived").OnEvent += (_, frame) =>
            Interlocked.Add(
                ref bytes, Encoding.UTF8.GetByteCount(frame!.Value.GetProperty("response").GetProperty("payloadData").GetString()!));
        await network.SendAsync("Network.enable");
        var watch = Stopwatch.StartNew();
        await Task.Delay(Window, TimeProvider.System);
        var rate = Interlocked.Read(ref bytes) / watch.Elapsed.TotalSeconds;
        await network.SendAsync("Network.disable");
        return rate;
    }
}
