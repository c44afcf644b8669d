using Dispatch.SystemTests.Browser;
using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

public class The_console_outlives_its_node(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task After_the_node_was_killed_the_jobs_are_right_again_and_nothing_is_doubled()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        var node = await Node.Start(database);
        await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));
        var kept = await Open(node);
        var ended = await Open(node);
        var address = node.Http.BaseAddress!;
        await using var live = await LivePage.Open(chromium.Browser, node, address: "");
        await live.Until("state.jobs === 2");

        await node.Kill();
        await live.Until("state.connection === 'reconnecting'");
        await node.DisposeAsync();
        await using var again = await Node.Start(database, $"--urls={address}");
        await again.Http.Post($"/api/work-orders/{ended}/cancel", new { reason = "Duplicate" });
        var added = await Open(again);

        await live.Until("state.connection === 'live' && state.jobs === 2");
        await Expect(live.Page.Locator($"[data-job='{kept}']")).ToHaveCountAsync(1);
        await Expect(live.Page.Locator($"[data-job='{added}']")).ToHaveCountAsync(1);
        await Expect(live.Page.Locator($"[data-job='{ended}']")).ToHaveCountAsync(0);
        live.Problems.ShouldBeEmpty();
    }

    private static async Task<string> Open(Node node) =>
        (string)(await node.Http.Post("/api/work-orders", new { type = "Repair", machine = "SN1", work = "Bucket does not lift" }))["id"]!;
}
