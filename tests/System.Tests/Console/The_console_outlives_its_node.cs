using Dispatch.SystemTests.Browser;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

[Collection(AtTheDepot.Name)]
public class The_console_outlives_its_node(Depot depot)
{
    private const string Listed =
        "() => [...document.querySelectorAll('#jobs-rows [data-job]')].filter((row) => row.checkVisibility()).map((row) => "
            + "row.dataset.job).sort()";
    private const string Drawn =
        "() => [...document.querySelectorAll('.bar-job')].filter((bar) => bar.checkVisibility()).map((bar) => bar.dataset.bar).sort()";

    [Fact]
    public async Task After_the_node_was_killed_the_picture_is_right_again_and_nothing_is_doubled()
    {
        var (kept, ended) = (await depot.Repair("LIFE1"), await depot.Repair("LIFE2"));
        await depot.Assign(kept, "t2", TimeProvider.System.GetUtcNow().AddHours(9));
        await using var console = await depot.Open("#/?q=life");
        await console.Until("state.jobsListed === 2");
        await Expect(Bar(console, kept)).ToBeVisibleAsync();

        await depot.Kill();
        await console.Until("state.connection === 'reconnecting'");
        await Expect(console.Page.Locator("#status")).ToContainTextAsync("as of");
        await depot.Restart();
        await depot.Node.Http.Post($"/api/work-orders/{ended}/cancel", new { reason = "Duplicate" });
        var added = await depot.Repair("LIFE3");
        await depot.Assign(added, "t3", TimeProvider.System.GetUtcNow().AddHours(9));

        await Expect(Bar(console, added)).ToBeVisibleAsync();
        await console.Until("state.connection === 'live' && state.jobsListed === 2");
        (await console.Page.EvaluateAsync<string[]>(Listed)).ShouldBe([.. ((string[])[kept, added]).Order(StringComparer.Ordinal)]);
        (await console.Page.EvaluateAsync<string[]>(Drawn)).ShouldBeUnique();
        var orders = await depot.Node.Http.List("/api/work-orders");
        (await console.State()).GetProperty("jobs").GetInt32()
            .ShouldBe(orders.Count(order => (string?)order["state"] is not ("Closed" or "Cancelled")));
        console.Problems.ShouldBeEmpty();
    }

    private static ILocator Bar(LivePage console, string id) => console.Page.Locator($".bar-job[data-bar='{id}']");
}
