using System.Text.Json;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Browser;

[Collection(InTheWorkshop.Name)]
public class LivePageTests(Workshop workshop)
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_reading_moves_the_hours_in_the_list_and_a_due_service_appears_without_reloading()
    {
        await workshop.Found("moves", "MOVES1", "MOVES2");
        await workshop.Report("MOVES1", Spring.AddDays(0), 101);
        await workshop.Report("MOVES2", Spring.AddDays(0), 50);
        await using var live = await workshop.Open("moves");
        await live.Until("state.machines === 2");
        await Expect(live.Service("MOVES1/100h/1")).ToContainTextAsync("101 h");
        await Expect(live.Service("MOVES2/100h/1")).ToHaveCountAsync(0);
        var snapshots = (await live.State()).GetProperty("snapshots").GetInt32();

        await workshop.Report("MOVES1", Spring.AddDays(1), 107.6);
        await workshop.Report("MOVES2", Spring.AddDays(3), 102);

        await Expect(live.Service("MOVES1/100h/1")).ToContainTextAsync("108 h");
        await Expect(live.Service("MOVES2/100h/1")).ToContainTextAsync("102 h");
        (await live.State()).GetProperty("snapshots").GetInt32().ShouldBe(snapshots);

        await workshop.Node.Http.Post(
            "/api/machines/MOVES2/maintenance/100h/1/complete", new { completedAt = Spring.AddDays(4), hours = 103 });
        await Expect(live.Service("MOVES2/100h/1")).ToHaveCountAsync(0);
        live.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_map_paints_each_machine_in_the_colour_of_its_state_and_opens_it_on_click()
    {
        await workshop.Found("paint", "PAINT1", "PAINT2");
        await workshop.Report("PAINT1", Spring.AddDays(0), 101);
        await using var live = await workshop.Open("paint");
        await live.Until("state.map && state.machines === 2");
        await live.Page.WaitForFunctionAsync(
            "async () => { const [r, g, b] = await window.dispatch.colour('PAINT1'); return r > 180 && b < 80 }");

        await live.Page.Locator("#legend summary").ClickAsync();
        await live.Page.Locator("#show-jobs").UncheckAsync();
        var place = await live.Page.EvaluateAsync<JsonElement>("() => window.dispatch.place('PAINT1')");
        var (x, y) = (place.GetProperty("x").GetSingle(), place.GetProperty("y").GetSingle());
        await live.Page.Mouse.MoveAsync(x, y);
        await Expect(live.Page.Locator("#hover")).ToContainTextAsync("PAINT1");
        await live.Page.Mouse.ClickAsync(x, y);

        var panel = live.Page.GetByRole(AriaRole.Complementary, new() { Name = "Machine PAINT1" });
        await Expect(panel).ToContainTextAsync("101.00");
        await Expect(panel.GetByRole(AriaRole.Row)).Not.ToHaveCountAsync(0);
        await live.Page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();
        live.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_territory_shows_its_own_machines_and_services()
    {
        await workshop.Found("part", "PART1", "PART2");
        await workshop.Found("part-2", "PART3");
        await workshop.Report("PART1", Spring.AddDays(0), 101);
        await workshop.Report("PART3", Spring.AddDays(0), 101);
        await using var live = await workshop.Open("part");
        await live.Until("state.machines === 2 && state.listed === 1");

        await live.Page.GetByLabel("Territory").SelectOptionAsync("part-2");

        await live.Until("state.machines === 1 && state.listed === 1");
        await Expect(live.Service("PART3/100h/1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_list_is_filtered_by_text_and_state_and_walked_by_keys()
    {
        await workshop.Found("walk", "WALK1", "WALK2");
        await workshop.Report("WALK1", Spring.AddDays(0), 101);
        await workshop.Report("WALK2", Spring.AddDays(0), 102);
        await using var live = await workshop.Open("walk");
        await live.Until("state.machines === 2 && state.listed === 2");

        await live.Page.Locator("#services-rows button").First.FocusAsync();
        var first = await Focused(live);
        await live.Page.Keyboard.PressAsync("ArrowDown");
        (await Focused(live)).ShouldNotBe(first);

        await live.Page.GetByLabel("Serial number or model").FillAsync("walk2");
        await live.Until("state.listed === 1");
        await Expect(live.Service("WALK2/100h/1")).ToBeVisibleAsync();
        await live.Page.GetByLabel("Serial number or model").FillAsync("nothing like it");
        await Expect(live.Page.GetByText("Nothing matches the filter.")).ToBeVisibleAsync();
    }

    private static Task<string> Focused(LivePage live) => live.Page.EvaluateAsync<string>("() => document.activeElement.dataset.service");
}
