using System.Text.Json;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Browser;

public class LivePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_reading_moves_the_hours_in_the_list_and_a_due_service_appears_without_reloading()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database);
        await Found(node);
        await Report(node, "SN1", 0, 101);
        await Report(node, "SN2", 0, 50);
        await using var live = await LivePage.Open(chromium.Browser, node);
        await Expect(live.Service("SN1/100h/1")).ToContainTextAsync("101 h");
        await Expect(live.Service("SN2/100h/1")).ToHaveCountAsync(0);

        await Report(node, "SN1", 1, 107.6);
        await Report(node, "SN2", 3, 102);

        await Expect(live.Service("SN1/100h/1")).ToContainTextAsync("108 h");
        await Expect(live.Service("SN2/100h/1")).ToContainTextAsync("102 h");
        (await live.State()).GetProperty("snapshots").GetInt32().ShouldBe(1);

        await node.Http.Post("/api/machines/SN2/maintenance/100h/1/complete", new { completedAt = Spring.AddDays(4), hours = 103 });
        await Expect(live.Service("SN2/100h/1")).ToHaveCountAsync(0);
        live.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_map_paints_each_machine_in_the_colour_of_its_state_and_opens_it_on_click()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database);
        await Found(node);
        await Report(node, "SN1", 0, 101);
        await using var live = await LivePage.Open(chromium.Browser, node);
        await live.Until("state.map");
        await live.Page.WaitForFunctionAsync("async () => { const [r, g, b] = await window.dispatch.colour('SN1'); return r > 180 && b < 80 }");

        await live.Page.Locator("#legend summary").ClickAsync();
        await live.Page.Locator("#show-jobs").UncheckAsync();
        var place = await live.Page.EvaluateAsync<JsonElement>("() => window.dispatch.place('SN1')");
        var (x, y) = (place.GetProperty("x").GetSingle(), place.GetProperty("y").GetSingle());
        await live.Page.Mouse.MoveAsync(x, y);
        await Expect(live.Page.Locator("#hover")).ToContainTextAsync("SN1");
        await live.Page.Mouse.ClickAsync(x, y);

        var panel = live.Page.GetByRole(AriaRole.Complementary, new() { Name = "Machine SN1" });
        await Expect(panel).ToContainTextAsync("101.00");
        await Expect(panel.GetByRole(AriaRole.Row)).Not.ToHaveCountAsync(0);
        await live.Page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();
        live.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_territory_shows_its_own_machines_and_services()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database);
        await Found(node);
        await node.Http.Post("/api/stations", SampleFleet.Station("s2"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN3", "s2"));
        await Report(node, "SN1", 0, 101);
        await Report(node, "SN3", 0, 101);
        await using var live = await LivePage.Open(chromium.Browser, node);
        await live.Until("state.machines === 3 && state.listed === 2");

        await live.Page.GetByLabel("Territory").SelectOptionAsync("s2");

        await live.Until("state.machines === 1 && state.listed === 1");
        await Expect(live.Service("SN3/100h/1")).ToBeVisibleAsync();
        await Expect(live.Page.GetByLabel("Territory").Locator("option")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_list_is_filtered_by_text_and_state_and_walked_by_keys()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database);
        await Found(node);
        await Report(node, "SN1", 0, 101);
        await Report(node, "SN2", 0, 102);
        await using var live = await LivePage.Open(chromium.Browser, node);
        await live.Until("state.listed === 2");

        await live.Page.Locator("#services-rows button").First.FocusAsync();
        var first = await Focused(live);
        await live.Page.Keyboard.PressAsync("ArrowDown");
        (await Focused(live)).ShouldNotBe(first);

        await live.Page.GetByLabel("Serial number or model").FillAsync("sn2");
        await live.Until("state.listed === 1");
        await Expect(live.Service("SN2/100h/1")).ToBeVisibleAsync();
        await live.Page.GetByLabel("Serial number or model").FillAsync("nothing like it");
        await Expect(live.Page.GetByText("Nothing matches the filter.")).ToBeVisibleAsync();
    }

    private static Task<string> Focused(LivePage live) => live.Page.EvaluateAsync<string>("() => document.activeElement.dataset.service");

    private static async Task Found(Node node)
    {
        await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN2", "s1"));
    }

    private static async Task Report(Node node, string machine, int day, double hours) =>
        await node.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading(machine, Spring.AddDays(day), hours) });
}
