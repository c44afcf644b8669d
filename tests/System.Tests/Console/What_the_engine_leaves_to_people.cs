using Dispatch.Testing;
using Dispatch.Testing.Nodes;
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
    public async Task A_call_that_is_sent_without_a_choice_is_followed_until_somebody_has_it()
    {
        await depot.Machine("FOLLOW1", "s5");
        await using var console = await depot.Open();
        var keys = console.Page.Keyboard;
        await keys.PressAsync("F2");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("follow1");
        await Expect(console.Page.GetByRole(AriaRole.Option, new() { Name = "FOLLOW1" })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Engine does not start");
        await Expect(console.Page.Locator(".is-intake .verdict")).ToContainTextAsync("The system chooses Eva Sol");
        await keys.PressAsync("Alt+N");
        await keys.PressAsync("Control+Shift+Enter");

        await Expect(console.Page.Locator(".is-follow")).ToContainTextAsync("Asking Eva Sol");
        await console.Until("state.selection?.kind === 'job'");
        var id = (await console.State()).GetProperty("selection").GetProperty("id").GetString()!;
        await depot.Node.Http.Post($"/api/work-orders/{id}/accept", new { technician = "t5", from = "Phone" });

        await Expect(console.Page.Locator(".is-follow")).ToHaveCountAsync(0);
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_call_that_is_sent_while_the_technician_is_busy_one_reads_who_is_planned_and_goes_on()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("busy1"));
        await depot.OnShift("busy-ida", "Ida Lund", "busy1");
        var first = await depot.Repair("BUSY1", "busy1");
        await Eventually.TrueAsync(
            async () => (string?)(await depot.Order(first))["state"] == "Offered", TimeSpan.FromSeconds(20), "Nobody is asked");
        await depot.Node.Http.Post($"/api/work-orders/{first}/accept", new { technician = "busy-ida", from = "Phone" });
        await depot.Machine("BUSY2", "busy1");
        await using var console = await depot.Open();
        List<string> missing = [];
        console.Page.Response += (_, response) =>
        {
            if (response.Status == 404) missing.Add(response.Url);
        };
        var keys = console.Page.Keyboard;
        await keys.PressAsync("F2");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("busy2");
        await Expect(console.Page.GetByRole(AriaRole.Option, new() { Name = "BUSY2" })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Oil under the cab");
        await Expect(console.Page.Locator(".is-intake .verdict")).ToContainTextAsync("The system chooses Ida Lund");

        await keys.PressAsync("Alt+N");
        await keys.PressAsync("Control+Shift+Enter");

        var follow = console.Page.Locator(".is-follow");
        await Expect(follow).ToContainTextAsync("Ida Lund is planned for it, arrival:");
        await Expect(follow).ToContainTextAsync("Not asked yet");
        await Expect(follow.GetByRole(AriaRole.Button, new() { Name = "Leave it to the system" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(follow).ToHaveCountAsync(0);
        missing.ShouldBeEmpty();
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_planned_and_nobody_was_told_of_is_drawn_lighter()
    {
        await depot.Machine("LIGHT1", "s5");
        var order = (string)(await depot.Node.Http.Post("/api/work-orders",
            new { separate = true, type = "Inspection", machine = "LIGHT1", work = "Look at it", severity = 4 }))["id"]!;
        await using var console = await depot.Open();

        await Expect(console.Page.Locator($".bar-planned[data-planned='{order}']")).ToBeVisibleAsync(new() { Timeout = 30_000 });
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
