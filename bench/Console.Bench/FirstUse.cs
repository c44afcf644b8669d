using Dispatch.SystemTests.Browser;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;

namespace Dispatch.ConsoleBench;

/// <summary>
/// From the call of the address with empty caches to the first lines of the job list, and to the machines on the map with the outline of
/// the world under them; in turn with a page that has nothing but that outline.
/// </summary>
internal static class FirstUse
{
    private const int Pairs = 7;
    private const int Orders = 200;
    private const float Patience = 120_000;

    /// <summary>Notes when the first line stands in the list.</summary>
    private const string WatchList =
        """
        const look = () => document.querySelector('#jobs-rows [data-job]') ? performance.mark('list') : requestAnimationFrame(look)
        addEventListener('DOMContentLoaded', look)
        """;

    public static async Task Run(int markers)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database, Fleet.Setting);
        await new Fleet(markers).Appear(node.Http);
        await Open(node.Http);
        var chromium = new Chromium();
        await chromium.InitializeAsync();
        try
        {
            await Time(chromium.Browser, node, "", "list", "land");
            List<double> bare = [], list = [], map = [];
            for (var pair = 0; pair < Pairs; pair++)
            {
                bare.Add((await Time(chromium.Browser, node, "bare", "land"))[0]);
                var console = await Time(chromium.Browser, node, "", "list", "land");
                list.Add(console[0]);
                map.Add(console[1]);
            }

            Console.WriteLine($"{markers:N0} markers, {Orders} orders, {Pairs} pairs, over the bare map's outline of the same pair:");
            foreach (var (name, times) in ((string, List<double>)[])[
                ("first lines of the list", list), ("machines on the map, outline under them", map)])
                Console.WriteLine(
                    $"  {name}: {Spread.Of([.. times.Zip(bare, (ours, theirs) => ours / theirs)])}; {Spread.Median(times):N0} ms of {Spread.Median(bare):N0} ms");
        }
        finally
        {
            await chromium.DisposeAsync();
        }
    }

    private static async Task<double[]> Time(IBrowser browser, Node node, string address, params string[] marks)
    {
        await using var context =
            await browser.NewContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 1366, Height = 768 } });
        await BarePage.Serve(context);
        await context.AddInitScriptAsync(WatchList);
        var page = await context.NewPageAsync();
        await page.GotoAsync(node.Http.BaseAddress + address, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync(
            "names => names.every((name) => performance.getEntriesByName(name).length > 0)", marks, new() { Timeout = Patience });
        return await page.EvaluateAsync<double[]>("names => names.map((name) => performance.getEntriesByName(name)[0].startTime)", marks);
    }

    private static async Task Open(HttpClient node)
    {
        await node.Post("/api/stations", SampleFleet.Station("bench"));
        await node.Post("/api/machines", SampleFleet.Machine("BENCH", "bench"));
        for (var order = 0; order < Orders; order++)
            await node.Post("/api/work-orders",
                new { separate = true, type = "Repair", machine = "BENCH", work = "Bucket does not lift", severity = 1 + (order % 4) });
    }
}
