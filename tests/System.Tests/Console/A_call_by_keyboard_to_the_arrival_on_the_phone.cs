using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>A station of its own where the engine makes the offers; nobody touches a mouse or a screen.</summary>
[Collection(AtTheDepot.Name)]
public class A_call_by_keyboard_to_the_arrival_on_the_phone(Depot depot)
{
    private const int Most = 80;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_call_is_taken_in_offered_accepted_driven_to_and_reached()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("key1"));
        await depot.OnShift("key-ann", "Ann Zeil", "key1");
        await depot.Machine("KEYB1", "key1", latitude: 50.3, isCovered: true);
        await using var phone = await depot.Phone("key-ann");
        await using var console = await depot.Open();
        var keys = console.Page.Keyboard;

        await keys.PressAsync("F2");
        await keys.TypeAsync("rhön");
        await Expect(console.Page.GetByRole(AriaRole.Option, new() { Name = "Steinbruch" })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await keys.TypeAsync("keyb1");
        await Expect(console.Page.GetByRole(AriaRole.Option, new() { Name = "KEYB1" })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Boom does not lift");
        await Expect(console.Page.Locator(".is-intake [data-digit='1']")).ToBeVisibleAsync();
        await keys.PressAsync("Alt+N");
        await keys.PressAsync("Control+Shift+Enter");

        await Press(phone.Page, "[data-offer] .go");
        await console.Until("state.selection?.kind === 'job'");
        var id = (await console.State()).GetProperty("selection").GetProperty("id").GetString()!;
        await Reached(id, "Accepted");
        await phone.Until("state.jobs.length === 1");
        await phone.Show(id);
        await Press(phone.Page, ".next[data-step='depart']");
        await Reached(id, "EnRoute");
        await Press(phone.Page, ".next[data-step='arrive']");
        await Reached(id, "OnSite");

        var order = await depot.Order(id);
        order["clocks"]!.AsArray().Single(clock => (string?)clock!["clock"] == "Arrive")!["outcome"]!.ToString().ShouldBe("Met");
        await Expect(console.Page.Locator("#detail .chips")).ToContainTextAsync("On site");
        console.Problems.ShouldBeEmpty();
        phone.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_picked_and_not_confirmed_yet_is_asked_about_before_anything_is_sent()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("key2"));
        await depot.OnShift("key-bea", "Bea Zeil", "key2");
        await depot.OnShift("key-cem", "Cem Zeil", "key2");
        await depot.Machine("KEYB2", "key2", latitude: 50.3, isCovered: true);
        await using var console = await depot.Open();
        var (page, keys) = (console.Page, console.Page.Keyboard);
        await keys.PressAsync("F2");
        List<string> machines = [];
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).PathAndQuery is var path
                && (path == "/api/machines/KEYB2" || path.StartsWith("/api/machines?query=KEYB2", StringComparison.Ordinal)))
                machines.Add(path);
        };
        await page.Locator(".is-intake").GetByLabel("Machine").FillAsync("KEYB2");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "KEYB2" })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Boom does not lift");
        var second = await page.Locator(".is-intake [data-digit='2']").GetAttributeAsync("data-candidate");

        await keys.PressAsync("Alt+2");
        await keys.PressAsync("Alt+N");
        await keys.PressAsync("Control+Shift+Enter");
        await Expect(page.Locator(".is-intake [role=alert] .strong")).ToBeFocusedAsync();
        (await depot.Node.Http.List("/api/work-orders?machine=KEYB2"))
            .ShouldNotContain(order => (string?)order["work"] == "Boom does not lift");

        await keys.PressAsync("Enter");
        await Expect(page.Locator($".is-intake [data-candidate='{second}']")).ToBeFocusedAsync();
        machines.ShouldBe(["/api/machines/KEYB2"], "looked up again, the list would come anew and forget who was picked");
        await keys.PressAsync("Control+Shift+Enter");
        await Eventually.TrueAsync(
            async () => (await depot.Node.Http.List("/api/work-orders?machine=KEYB2"))
                .Any(order => (string?)order["work"] == "Boom does not lift" && (string?)order["technician"] == second),
            Soon,
            $"{second} does not have it");
        console.Problems.ShouldBeEmpty();
    }

    private Task Reached(string order, string state) =>
        Eventually.TrueAsync(async () => (string?)(await depot.Order(order))["state"] == state, Soon, $"{order} is not {state}");

    /// <summary>By Tab and Enter.</summary>
    private static async Task Press(IPage page, string what)
    {
        await page.Locator(what).First.WaitForAsync();
        for (var tab = 0; tab < Most; tab++)
        {
            if (await page.EvaluateAsync<bool>("what => document.activeElement?.matches(what) === true", what))
            {
                await page.Keyboard.PressAsync("Enter");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{what} cannot be reached by Tab.");
    }
}
