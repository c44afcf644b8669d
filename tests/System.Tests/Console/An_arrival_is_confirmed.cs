using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>A station of its own; Uwe says that he is there, a hundred kilometres off.</summary>
[Collection(AtTheDepot.Name)]
public class An_arrival_is_confirmed(Depot depot)
{
    [Fact]
    public async Task Where_it_is_not_proven_the_desk_sees_it_and_says_how_it_is_known()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("arr1"));
        await depot.OnShift("arr-uwe", "Uwe Thal", "arr1");
        var order = await depot.Repair("ARR1", "arr1", isCovered: true);
        await depot.Assign(order, "arr-uwe", TimeProvider.System.GetUtcNow());
        using var uwe = await depot.Node.Http.Someone("Technician", technician: "arr-uwe");
        await uwe.Http.Post($"/api/work-orders/{order}/arrive",
            new { technician = "arr-uwe", from = "Phone", position = new { latitude = 51.1, longitude = 9.1 } });
        await using var console = await depot.Open("#/?q=arr1");
        await console.Page.Locator($"[data-job='{order}']").ClickAsync();
        var detail = console.Page.Locator("#detail");
        await Expect(detail.Locator(".clocks")).ToContainTextAsync("Unproven, to confirm");

        await detail.GetByRole(AriaRole.Button, new() { Name = "Confirm the arrival" }).ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Far from the site.");
        await dialog.GetByLabel("How is it known?").FillAsync("The customer says so");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Confirm", Exact = true }).ClickAsync();

        await Expect(detail.Locator(".clocks")).Not.ToContainTextAsync("Unproven, to confirm");
        await Expect(detail.Locator("[data-act='confirm-arrival']")).ToHaveCountAsync(0);
        console.Problems.ShouldBeEmpty();
    }
}
