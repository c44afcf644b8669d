using Dispatch.SystemTests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

[Collection(AtTheDepot.Name)]
public class Everybody_can_use_the_console(Depot depot)
{
    private const string Dialog = "dialog[open]";

    [Theory]
    [InlineData("es-ES", ColorScheme.Light)]
    [InlineData("zh-CN", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_the_console_its_dialogs_and_its_pages(string locale, ColorScheme colours)
    {
        var (given, open) = (await depot.Repair($"AXE-{locale}"), await depot.Repair($"AXE2-{locale}"));
        await depot.Assign(given, "t2", TimeProvider.System.GetUtcNow().AddHours(6));
        await depot.ForAPerson($"AXE3-{locale}");
        await using var console = await depot.Open($"#/?q=axe", locale, colours);

        await console.Page.Locator($"[data-job='{given}']").ClickAsync();
        await Expect(console.Page.Locator("#detail")).ToBeVisibleAsync();
        await Nothing(console, "html");
        await console.Page.Locator("#bell").ClickAsync();
        await Expect(console.Page.Locator(".alert").First).ToBeVisibleAsync();
        await Nothing(console, "#alerts");
        await console.Page.Keyboard.PressAsync("Escape");
        await InDialog(console, () => console.Page.Keyboard.PressAsync("F2"), "input");
        await InDialog(console, () => console.Page.Keyboard.PressAsync("Control+k"), "[role='option']");
        await InDialog(console, () => console.Page.Locator("#view-save").ClickAsync(), "input");
        await InDialog(console, () => console.Page.Locator("#jobs-columns").ClickAsync(), "input");
        foreach (var act in (string[])["severity", "cancel", "assign"])
            await InDialog(console, () => console.Page.Locator($"#detail [data-act='{act}']").ClickAsync(), "select");
        await console.Page.Locator($"[data-job='{open}']").ClickAsync();
        await InDialog(
            console, () => console.Page.Locator("#detail [data-act='assign']").ClickAsync(), ".why-not", ".why-not-answer table");
        foreach (var page in (string[])[$"#/order/{given}", $"#/machine/AXE-{locale}", "#/technician/t2", "#/maintenance", "#/reports"])
        {
            await console.Page.EvaluateAsync("address => { location.hash = address }", page);
            await Expect(console.Page.Locator("#sheet .page-card").First).ToBeVisibleAsync();
            await Nothing(console, "#sheet");
        }

        console.Problems.ShouldBeEmpty();
    }

    /// <param name="ready">What the dialog shows once it is filled.</param>
    /// <param name="further">What a click on that brings.</param>
    private static async Task InDialog(LivePage console, Func<Task> open, string ready, string? further = null)
    {
        await open();
        await Expect(console.Page.Locator($"{Dialog} {ready}").First).ToBeVisibleAsync();
        if (further is not null)
        {
            await console.Page.Locator($"{Dialog} {ready}").First.ClickAsync();
            await Expect(console.Page.Locator($"{Dialog} {further}").First).ToBeVisibleAsync();
        }

        await Nothing(console, Dialog);
        await console.Page.Locator($"{Dialog} header button").ClickAsync();
        await Expect(console.Page.Locator(Dialog)).ToHaveCountAsync(0);
    }

    private static async Task Nothing(LivePage console, string within) => (await Axe.Violations(console, within)).ShouldBeEmpty(within);
}
