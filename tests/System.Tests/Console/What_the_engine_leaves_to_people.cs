using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

[Collection(AtTheDepot.Name)]
public class What_the_engine_leaves_to_people(Depot depot)
{
    [Fact]
    public async Task An_order_for_which_it_finds_nobody_is_an_alert_that_says_why_and_leads_to_assigning()
    {
        var order = await depot.ForAPerson("LEFT1");
        await using var console = await depot.Open();
        var alert = console.Page.Locator(".alert.is-nobody").First;

        await console.Page.Locator("#bell").ClickAsync();
        await Expect(alert).ToContainTextAsync("Nobody can do it");
        await alert.GetByRole(AriaRole.Button, new() { Name = "Assign…" }).ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Nobody can do it.");
        await console.Page.Keyboard.PressAsync("Escape");

        await Expect(alert).ToHaveCountAsync(0);
        await console.Page.EvaluateAsync("address => { location.hash = address }", $"#/order/{order}");
        await Expect(console.Page.Locator("#sheet")).ToContainTextAsync("Nobody can do it");
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Why_not_somebody_else_is_answered_beside_their_name()
    {
        var order = await depot.Repair("WHY1");
        await using var console = await depot.Open("#/?q=why1");
        await console.Page.Locator($"[data-job='{order}']").ClickAsync();
        await console.Page.Locator("#detail [data-act='assign']").ClickAsync();

        var ask = console.Page.Locator("dialog .why-not").First;
        await ask.ClickAsync();

        await Expect(console.Page.Locator(".why-not-answer table")).ToContainTextAsync("Promises missed");
        await ask.ClickAsync();
        await Expect(console.Page.Locator(".why-not-answer")).ToHaveCountAsync(0);
    }
}
