using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>Stations of their own with somebody near and somebody far.</summary>
[Collection(AtTheDepot.Name)]
public class A_list_of_candidates_is_read_again(Depot depot)
{
    [Fact]
    public async Task At_intake_a_question_and_a_pick_stay_and_who_cannot_any_more_is_named()
    {
        await Crew("pair1");
        await depot.Machine("AGAIN1", "pair1");
        await using var console = await depot.Open();
        var (page, keys) = (console.Page, console.Page.Keyboard);
        await keys.PressAsync("F2");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("again1");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "AGAIN1" })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        var far = page.Locator(".is-intake button[data-candidate='pair1-far']");
        await Expect(page.Locator(".is-intake .verdict")).ToContainTextAsync("The system chooses Nea Kurz");
        await keys.PressAsync("Alt+2");
        var yes = page.Locator(".is-intake [role=alert]").GetByRole(AriaRole.Button, new() { Name = "Choose all the same" });
        await Expect(yes).ToBeFocusedAsync();

        await ReadAgain(page);

        await Expect(page.Locator(".is-intake [role=alert]")).ToHaveCountAsync(1);
        await Expect(yes).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(far).ToHaveAttributeAsync("aria-pressed", "true");

        await ReadAgain(page);

        await Expect(far).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(far).ToBeFocusedAsync();
        await depot.Node.Http.Post("/api/technicians/pair1-far/shift-end", new { });
        await Expect(page.Locator(".is-intake .is-lost")).ToContainTextAsync("Fritz Weit cannot do it any more");
        await Expect(page.Locator(".is-intake [aria-pressed=true]")).ToHaveCountAsync(0);
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_the_dialog_that_assigns_an_answer_and_a_question_stay_beside_whom_they_are_about()
    {
        await Crew("pair2");
        var order = await depot.Repair("AGAIN2", "pair2");
        await using var console = await depot.Open("#/?q=again2");
        var page = console.Page;
        await page.Locator($"[data-job='{order}']").ClickAsync();
        await page.Locator("#detail [data-act='assign']").ClickAsync();
        await page.Locator("dialog .why-not[data-whom='pair2-far']").ClickAsync();
        await Expect(page.Locator(".why-not-answer table")).ToContainTextAsync("Promises missed");
        await page.Locator("dialog button[data-candidate='pair2-far']").ClickAsync();
        await Expect(page.Locator("dialog [role=alert] .strong")).ToBeFocusedAsync();

        await ReadAgain(page);

        await Expect(page.Locator("dialog .why-not-answer table")).ToContainTextAsync("Promises missed");
        await Expect(page.Locator("dialog .why-not[data-whom='pair2-far']")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator("dialog [role=alert] .strong")).ToBeFocusedAsync();
        await page.Locator("dialog .why-not[data-whom='pair2-far']").ClickAsync();
        await Expect(page.Locator("dialog .why-not-answer")).ToHaveCountAsync(0);
        console.Problems.ShouldBeEmpty();
    }

    private static async Task ReadAgain(IPage page)
    {
        await page.EvaluateAsync("() => document.querySelector('dialog .preview table').dataset.former = 'yes'");
        await Expect(page.Locator("dialog .preview table[data-former]")).ToHaveCountAsync(0);
        await Expect(page.Locator("dialog .preview table").First).ToBeVisibleAsync();
    }

    private async Task Crew(string station)
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station(station));
        await depot.OnShift($"{station}-near", "Nea Kurz", station);
        await depot.OnShift($"{station}-far", "Fritz Weit", station, latitude: 50.5, longitude: 9.6);
    }
}
