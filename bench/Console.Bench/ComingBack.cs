using System.Diagnostics;
using Dispatch.SystemTests.Browser;
using Dispatch.Testing.Nodes;

namespace Dispatch.ConsoleBench;

/// <summary>
/// The node is killed and started again: from its announcement that it is ready to the picture being right in an open console.
/// </summary>
internal static class ComingBack
{
    private const int Rounds = 9;

    public static async Task Run(int markers)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        var node = await Node.Start(database, Fleet.Setting);
        await new Fleet(markers).Appear(node.Http);
        var chromium = new Chromium();
        await chromium.InitializeAsync();
        try
        {
            await using var console = await LivePage.Open(chromium.Browser, node, address: "");
            await console.Until($"state.map && state.machines === {markers}");
            var seconds = new List<double>();
            for (var round = 1; round <= Rounds; round++)
            {
                var address = node.Http.BaseAddress!;
                await node.Kill();
                await node.DisposeAsync();
                await console.Until("state.connection === 'reconnecting'");
                node = await Node.Start(database, Fleet.Setting, $"--urls={address}");
                var watch = Stopwatch.StartNew();
                await console.Until($"state.connection === 'live' && state.snapshots === {round + 1} && state.machines === {markers}");
                seconds.Add(watch.Elapsed.TotalSeconds);
            }

            Console.WriteLine($"{markers:N0} markers, node ready to picture right: {Spread.Of(seconds)} s, {Rounds} rounds");
        }
        finally
        {
            await node.DisposeAsync();
            await chromium.DisposeAsync();
        }
    }
}
