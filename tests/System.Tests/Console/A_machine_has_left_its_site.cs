using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>R-SLA-1: a call is measured to where the machine is, and whoever takes it asks (F-44).</summary>
[Collection(AtTheDepot.Name)]
public class A_machine_has_left_its_site(Depot depot)
{
    [Fact]
    public async Task Whoever_takes_the_call_asks_where_it_is_and_the_answer_counts()
    {
        await depot.Machine("GONE1");
        var lately = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 600);
        await depot.Node.Http.Post(
            "/api/telemetry/readings",
            new[] { new { machine = "GONE1", at = lately, operatingHours = 10.0, latitude = 50.5, longitude = 9.1 } });
        await using var console = await depot.Open();
        var (page, keys) = (console.Page, console.Page.Keyboard);
        await keys.PressAsync("F2");
        await page.Locator(".is-intake").GetByLabel("Machine").FillAsync("gone1");
        await keys.PressAsync("Tab");

        await Expect(page.Locator(".is-intake .where")).ToContainTextAsync("44 km from its site");
        var isThere = page.Locator(".is-intake .where").GetByRole(AriaRole.Button, new() { Name = "It is where it says" });
        await Expect(isThere).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator(".is-intake").GetByLabel("Fault").FillAsync("No lift");
        await keys.PressAsync("Alt+N");
        await keys.PressAsync("Control+Enter");

        await Eventually.TrueAsync(
            async () => await Latitude() is 50.5, TimeSpan.FromSeconds(20), "The request is not where the machine is");
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_machine_that_stands_at_its_site_after_all_is_sought_there()
    {
        await depot.Machine("GONE2");
        var lately = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 600);
        await depot.Node.Http.Post(
            "/api/telemetry/readings",
            new[] { new { machine = "GONE2", at = lately, operatingHours = 10.0, latitude = 50.5, longitude = 9.1 } });
        await using var console = await depot.Open();
        var (page, keys) = (console.Page, console.Page.Keyboard);
        await keys.PressAsync("F2");
        await page.Locator(".is-intake").GetByLabel("Machine").FillAsync("GONE2");
        await keys.PressAsync("Tab");
        await page.Locator(".is-intake").GetByLabel("Fault").FillAsync("No lift");

        var isAtSite = page.Locator(".is-intake .where").GetByRole(AriaRole.Button, new() { Name = "It is at its site" });
        await isAtSite.ClickAsync();
        await Expect(isAtSite).ToHaveAttributeAsync("aria-pressed", "true");
        await keys.PressAsync("Alt+N");
        await keys.PressAsync("Control+Enter");

        await Eventually.TrueAsync(
            async () => await Latitude("GONE2") is 50.1, TimeSpan.FromSeconds(20), "The request is not at the machine's site");
        console.Problems.ShouldBeEmpty();
    }

    private async Task<double?> Latitude(string machine = "GONE1") =>
        (double?)(await depot.Node.Http.List($"/api/requests?machine={machine}")).FirstOrDefault()?["site"]?["latitude"];
}
