using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>F-94 and F-32 at the console: notices of assignment, and a call about somebody else's machine.</summary>
[Collection(AtTheDepot.Name)]
public class Who_was_told_and_whose_it_is(Depot depot)
{
    [Fact]
    public async Task Notices_of_assignment_are_a_page_that_says_that_none_was_sent()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("not1"));
        await depot.OnShift("not-uli", "Uli Rest", "not1");
        var order = await depot.Repair("NOT1", "not1");
        await depot.Assign(order, "not-uli", TimeProvider.System.GetUtcNow().AddHours(1));
        await using var console = await depot.Open("#/notices");

        var row = console.Page.Locator(".page-card tr", new() { HasText = order });

        await Expect(row).ToContainTextAsync("Uli Rest comes");
        await Expect(row).ToContainTextAsync("Not sent");
        await console.Page.GetByLabel("Notice").SelectOptionAsync("Customer");
        await Expect(console.Page.Locator(".page-card tr", new() { HasText = order })).ToHaveCountAsync(1);
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_about_somebody_elses_machine_asks_whose_it_is()
    {
        await depot.Machine("WHOSE1");
        await depot.Node.Http.Post("/api/customers", new { id = "whose-c2", kind = "Company", name = "Kies Fulda", station = "s1" });
        var request = (string)(await depot.Node.Http.Post("/api/requests", new
        { channel = "Email", machine = "WHOSE1", customer = "whose-c2", fault = "No lift", severity = 2, separate = true }))["id"]!;
        await using var console = await depot.Open("#/?q=WHOSE1");
        await console.Page.Locator($"[data-job='{request}']").ClickAsync();
        var detail = console.Page.Locator("#detail");
        await Expect(detail).ToContainTextAsync("does not own the machine");

        await detail.GetByRole(AriaRole.Button, new() { Name = "Steinbruch Rhön" }).ClickAsync();

        await Expect(detail).Not.ToContainTextAsync("does not own the machine");
        ((string?)(await depot.Node.Http.Get($"/api/requests/{request}"))["customer"]).ShouldBe("c1");
        console.Problems.ShouldBeEmpty();
    }
}
