using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>A station of its own: Ida falls ill with two orders, Jon is free.</summary>
[Collection(AtTheDepot.Name)]
public class A_day_repaired(Depot depot)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_moves_are_chosen_from_what_no_longer_holds_is_named_and_the_others_are_done()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("day1"));
        await depot.OnShift("day-a", "Ida Ray", "day1");
        await depot.OnShift("day-b", "Jon Fox", "day1");
        var now = TimeProvider.System.GetUtcNow();
        var (first, second) = (await depot.Repair("DAY1", "day1"), await depot.Repair("DAY2", "day1"));
        await depot.Assign(first, "day-a", now.AddHours(1));
        await depot.Assign(second, "day-a", now.AddHours(3));
        await using var console = await depot.Open();
        await console.Page.Locator("#territory").SelectOptionAsync("day1");
        // The rows are used again: until nobody else is on them.
        await Expect(console.Page.Locator(".lane[data-technician='t1']")).ToHaveCountAsync(0);
        await Expect(console.Page.Locator(".gantt-row:visible")).ToHaveCountAsync(2);
        await console.Page.Locator(".gantt-row .head", new() { HasText = "Ida Ray" }).ClickAsync();

        await console.Page.Locator("#detail").GetByRole(AriaRole.Button, new() { Name = "Repair the day" }).ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("What happened").SelectOptionAsync("gone");

        var row = dialog.Locator($"[data-move='{first}']");
        await Expect(row).ToContainTextAsync("Ida Ray");
        await Expect(row).ToContainTextAsync("Jon Fox");
        await Expect(dialog.Locator("[data-move]")).ToHaveCountAsync(2);
        await Expect(dialog.Locator(".costs")).ToContainTextAsync("Left without anybody");
        await depot.Node.Http.Post($"/api/work-orders/{first}/reschedule",
            new { plannedFrom = now.AddHours(6), plannedTo = now.AddHours(7), reason = "customer's wish" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Take what is chosen" }).ClickAsync();

        await Expect(dialog.Locator("[role='alert']")).ToContainTextAsync(first);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Do the other 1" }).ClickAsync();
        await Eventually.TrueAsync(
            async () => (string?)(await depot.Order(second))["technician"] == "day-b", Soon, "The second order is not moved");
        // Who is gone is out of service, so sooner or later it is let go (R-CREW-1); moved it is not.
        ((string?)(await depot.Order(first))["technician"]).ShouldNotBe("day-b");
        console.Problems.Where(problem => !problem.Contains("409", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_whole_territory_s_day_says_when_nothing_has_to_move()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("day2"));
        await depot.OnShift("day-c", "Kim Ode", "day2");
        await using var console = await depot.Open();
        await console.Page.Locator("#territory").SelectOptionAsync("day2");

        await console.Page.Locator("#repair-day").ClickAsync();

        await Expect(console.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Nothing that was promised has to move.");
        console.Problems.ShouldBeEmpty();
    }
}
