using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>A station of its own, without the engine's offers: Lea is on shift, Max is not.</summary>
[Collection(AtTheDepot.Name)]
public class Somebody_excluded_is_chosen_with_a_reason(Depot depot)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task In_the_dialog_as_by_dragging_and_the_reason_is_kept()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("exc1"));
        await depot.OnShift("exc-lea", "Lea Orth", "exc1");
        await depot.OnShift("exc-max", "Max Ried", "exc1");
        await depot.Node.Http.Post("/api/technicians/exc-max/shift-end", new { });
        var order = await depot.Repair("EXC1", "exc1");
        await depot.Assign(order, "exc-lea", TimeProvider.System.GetUtcNow().AddHours(1));
        await using var console = await depot.Open("#/?q=exc1");
        await console.Page.Locator($"[data-job='{order}']").ClickAsync();
        await console.Page.Locator("#detail [data-act='assign']").ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);

        await dialog.Locator(".unable summary").First.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Choose Max Ried all the same" }).ClickAsync();
        await dialog.GetByLabel("Why all the same?").FillAsync("Lives next to the quarry");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Do it all the same" }).ClickAsync();

        await Eventually.TrueAsync(
            async () => (string?)(await depot.Order(order))["technician"] == "exc-max", Soon, "The order is not given");
        var told = await depot.Node.Http.Get($"/api/work-orders/{order}/timeline");
        told.ToJsonString().ShouldContain("Lives next to the quarry");
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reason_that_is_refused_is_asked_for_again_and_stands_there_to_be_changed()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("exc2"));
        await depot.OnShift("exc-ida", "Ida Berg", "exc2");
        var order = await depot.Repair("EXC2", "exc2");
        await using var console = await depot.Open("#/?q=exc2");
        List<string> sent = [];
        // Twice something speaks against it that the list did not know of.
        await console.Page.RouteAsync("**/assign", async route =>
        {
            sent.Add(route.Request.PostData!);
            if (sent.Count > 2) await route.ContinueAsync();
            else await route.FulfillAsync(new()
            {
                Status = 409,
                ContentType = "application/problem+json",
                Body = $$"""{"code":"overlaps","detail":"Objection {{sent.Count}}."}"""
            });
        });
        await console.Page.Locator($"[data-job='{order}']").ClickAsync();
        await console.Page.Locator("#detail [data-act='assign']").ClickAsync();
        await console.Page.Locator("dialog button[data-candidate='exc-ida']").ClickAsync();
        var reason = console.Page.GetByLabel("Why all the same?");
        await Expect(console.Page.GetByText("Objection 1.")).ToBeVisibleAsync();
        await reason.FillAsync("   ");
        await console.Page.Keyboard.PressAsync("Enter");
        await Expect(reason).ToBeFocusedAsync();
        await reason.FillAsync("Short");
        await console.Page.Keyboard.PressAsync("Enter");

        await Expect(console.Page.GetByText("Objection 2.")).ToBeVisibleAsync();
        await Expect(reason).ToHaveValueAsync("Short");
        await reason.FillAsync("The other one is a formality");
        await console.Page.Keyboard.PressAsync("Enter");

        await Eventually.TrueAsync(
            async () => (string?)(await depot.Order(order))["technician"] == "exc-ida", Soon, "The order is not given");
        sent.Count.ShouldBe(3);
        sent[2].ShouldContain("The other one is a formality");
        console.Problems.ShouldBeEmpty();
    }
}
