using Dispatch.SystemTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

[Collection(AtTheDepot.Name)]
public class Everybody_can_use_the_console(Depot depot)
{
    [Theory]
    [InlineData("en-GB", ColorScheme.Light)]
    [InlineData("zh-CN", ColorScheme.Dark)]
    [InlineData("es-ES", ColorScheme.Light)]
    public async Task Axe_finds_nothing_in_the_console_its_dialogs_and_its_pages(string locale, ColorScheme colours)
    {
        var order = await depot.Repair($"AXE-{locale}");
        await depot.Assign(order, "t2", TimeProvider.System.GetUtcNow().AddHours(6));
        await using var console = await depot.Open("", locale, colours);

        await console.Page.Locator($"[data-job='{order}']").ClickAsync();
        await Expect(console.Page.Locator("#detail")).ToBeVisibleAsync();
        (await Axe.Violations(console)).ShouldBeEmpty();
        await console.Page.Keyboard.PressAsync("F2");
        (await Axe.Violations(console)).ShouldBeEmpty();
        await console.Page.Keyboard.PressAsync("Escape");
        await console.Page.Locator("#bell").ClickAsync();
        (await Axe.Violations(console)).ShouldBeEmpty();
        foreach (var page in (string[])[$"#/order/{order}", $"#/machine/AXE-{locale}", "#/technician/t2", "#/maintenance", "#/reports"])
        {
            await console.Page.EvaluateAsync("address => { location.hash = address }", page);
            await Expect(console.Page.Locator("#sheet .page-card").First).ToBeVisibleAsync();
            (await Axe.Violations(console)).ShouldBeEmpty(page);
        }

        console.Problems.ShouldBeEmpty();
    }
}
