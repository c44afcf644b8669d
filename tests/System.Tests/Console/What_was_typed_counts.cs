using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

[Collection(AtTheDepot.Name)]
public class What_was_typed_counts(Depot depot)
{
    [Fact]
    public async Task A_dialog_that_is_refused_stays_with_its_fields_and_says_why()
    {
        await depot.Node.Http.Post("/api/technicians", new
        {
            id = "typed-mechanic",
            name = "Uwe Zorn",
            station = "s1",
            skills = (string[])["engine"],
            home = new { latitude = 50.0, longitude = 9.0 }
        });
        var order = await depot.Repair("TYPED1");
        await using var console = await depot.Open("#/?q=typed1");
        await console.Page.Locator($"[data-job='{order}']").ClickAsync();
        await console.Page.Locator("#detail [data-act='arrange']").ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Skills").FillAsync("engine:9");
        await dialog.GetByLabel("Parts").FillAsync("H-2");

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("A skill is a code");
        await Expect(dialog.GetByLabel("Skills")).ToHaveValueAsync("engine:9");
        await Expect(dialog.GetByLabel("Parts")).ToHaveValueAsync("H-2");
        await dialog.GetByLabel("Skills").FillAsync("engine");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        (await depot.Order(order))["requiredSkills"]!.AsArray().Select(skill => (string?)skill).ShouldBe(["engine"]);
    }

    [Fact]
    public async Task Tab_leaves_the_caller_as_typed_and_a_machine_that_is_overwritten_is_the_other_one()
    {
        await depot.Machine("TYPED21");
        await depot.Machine("TYPED22");
        await using var console = await depot.Open();
        var (page, keys) = (console.Page, console.Page.Keyboard);
        await keys.PressAsync("F2");
        await keys.TypeAsync("stein");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Steinbruch" })).ToBeVisibleAsync();

        await keys.PressAsync("Tab");

        await Expect(page.Locator(".is-intake").GetByLabel("Caller")).ToHaveValueAsync("stein");
        var machine = page.Locator(".is-intake").GetByLabel("Machine");
        await machine.FocusAsync();
        await keys.TypeAsync("typed21");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "TYPED21" })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".is-intake .known b")).ToHaveTextAsync("TYPED21");
        await machine.FocusAsync();
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("typed2");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "TYPED21" })).ToBeVisibleAsync();
        await Expect(page.Locator(".is-intake .known")).ToBeEmptyAsync();
        await keys.TypeAsync("2");
        await keys.PressAsync("Tab");
        await Expect(page.Locator(".is-intake .known b")).ToHaveTextAsync("TYPED22");
        console.Problems.ShouldBeEmpty();
    }
}
