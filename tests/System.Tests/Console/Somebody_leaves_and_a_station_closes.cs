using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>Stations of their own.</summary>
[Collection(AtTheDepot.Name)]
public class Somebody_leaves_and_a_station_closes(Depot depot)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Who_leaves_names_a_successor_after_reading_what_moves()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("lea1"));
        await depot.OnShift("lea-nina", "Nina Aue", "lea1");
        await depot.OnShift("lea-otto", "Otto Bick", "lea1");
        var order = await depot.Repair("LEA1", "lea1");
        await depot.Assign(order, "lea-nina", TimeProvider.System.GetUtcNow().AddHours(2));
        await using var console = await depot.Open("#/technician/lea-nina");

        await console.Page.GetByRole(AriaRole.Button, new() { Name = "No longer works here" }).ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator("li")).ToContainTextAsync(order);
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Close and hand on" })).ToBeDisabledAsync();
        await dialog.GetByLabel("Successor").SelectOptionAsync("lea-otto");
        await Expect(dialog).ToContainTextAsync("Otto Bick takes over:");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close and hand on" }).ClickAsync();

        await Expect(console.Page.Locator("#toast")).ToContainTextAsync("Nina Aue no longer works here");
        await Eventually.TrueAsync(
            async () => (string?)(await depot.Order(order))["technician"] == "lea-otto", Soon, "The order is not handed on");
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_station_that_closes_hands_on_machines_people_and_open_work()
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("lea2"));
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station("lea3"));
        await depot.OnShift("lea-pia", "Pia Clos", "lea2");
        var order = await depot.Repair("LEA2", "lea2");
        await depot.Assign(order, "lea-pia", TimeProvider.System.GetUtcNow().AddHours(2));
        await using var console = await depot.Open("#/stations");

        await console.Page.Locator("[data-station='lea2']").ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator("li")).ToHaveTextAsync(["Machines: 1", "Technicians: 1", "Open orders: 1"]);
        await dialog.GetByLabel("Successor").SelectOptionAsync("lea3");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close and hand on" }).ClickAsync();

        await Expect(console.Page.Locator("[data-station='lea2']")).ToHaveCountAsync(0);
        await Eventually.TrueAsync(
            async () => (string?)(await depot.Order(order))["station"] == "lea3", Soon, "The order is not handed on");
        console.Problems.ShouldBeEmpty();
    }
}
