using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>F-98 at the console: what nobody told is said not to be told, by a key that blocks no hurried call.</summary>
[Collection(AtTheDepot.Name)]
public class What_is_asked_of_a_caller(Depot depot)
{
    [Fact]
    public async Task What_is_open_is_named_and_keys_say_that_it_was_not_told()
    {
        await depot.Machine("ASKED1");
        await using var console = await depot.Open();
        var (page, keys) = (console.Page, console.Page.Keyboard);
        await keys.PressAsync("F2");
        var dialog = page.Locator(".is-intake");
        await dialog.GetByLabel("Machine").FillAsync("ASKED1");
        await keys.PressAsync("Tab");
        await dialog.GetByLabel("Fault").FillAsync("Leaks");

        await keys.PressAsync("Control+Enter");
        await Expect(dialog.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("Caller, Phone, Symptom, Environment");
        await Expect(dialog.GetByLabel("Caller")).ToBeFocusedAsync();
        await keys.PressAsync("Alt+M");
        await dialog.GetByLabel("Phone").FillAsync("+49 661 1");
        await keys.PressAsync("Alt+N");
        await dialog.GetByLabel("Environment").FillAsync("quarry");
        await keys.PressAsync("Control+Enter");

        await Eventually.TrueAsync(
            async () => (await depot.Node.Http.List("/api/requests?machine=ASKED1")).Count == 1,
            TimeSpan.FromSeconds(20),
            "It is not taken in");
        var request = (await depot.Node.Http.List("/api/requests?machine=ASKED1")).Single();
        request["notTold"]!.AsArray().Select(item => (string?)item).ShouldBe(["Name", "Symptom"]);
        ((string?)request["contact"]!["phone"], (string?)request["environment"]).ShouldBe(("+49 661 1", "quarry"));
        console.Problems.ShouldBeEmpty();
    }
}
