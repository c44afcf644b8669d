using System.Text.RegularExpressions;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>A station in Shanghai, seen from Madrid.</summary>
[Collection(AtTheDepot.Name)]
public partial class Times_are_of_the_site(Depot depot)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_sentence_and_the_table_show_the_sites_clock_and_name_it_and_so_do_panel_and_schedule()
    {
        var order = await Shanghai("clk1", "CLK1");
        await using var console = await depot.Open("#/?q=clk1");
        await console.Page.Locator($"[data-job='{order}']").ClickAsync();
        await console.Page.Locator("#detail [data-act='assign']").ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator("tbody tr").First).ToBeVisibleAsync();

        var cell = Clock(await dialog.Locator("tbody tr td").Nth(1).InnerTextAsync());
        Clock(await dialog.Locator(".verdict").InnerTextAsync()).ShouldBe(cell);
        Clock(await dialog.Locator("p.quiet", new() { HasText = "more travel" }).InnerTextAsync()).ShouldBe(cell);
        await dialog.Locator("tbody .pick").First.ClickAsync();
        await Eventually.TrueAsync(
            async () => (string?)(await depot.Order(order))["technician"] == "clk1-li", Soon, "The order is not given");

        (await console.Page.Locator($".bar-job[data-bar='{order}']").First.GetAttributeAsync("title"))!.ShouldContain("UTC+8");
        await Expect(console.Page.Locator("#detail .clocks .due").First).ToContainTextAsync("UTC+8");
        await Expect(console.Page.Locator("#gantt-clock")).ToHaveTextAsync(new Regex(@"^UTC\+[12]$"));
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_territory_is_watched_people_are_called_by_name_and_the_phone_is_told_from_the_desk()
    {
        var order = await Shanghai("clk2", "CLK2");
        await depot.Assign(order, "clk2-li", TimeProvider.System.GetUtcNow().AddHours(1));
        using var departs = new HttpRequestMessage(HttpMethod.Post, $"/api/work-orders/{order}/depart")
        {
            Content =
            System.Net.Http.Json.JsonContent.Create(new { technician = "clk2-li", from = "Phone" })
        };
        (await depot.Node.Http.SendAsync(departs)).EnsureSuccessStatusCode();
        await using var console = await depot.Open();
        await console.Page.Locator("#territory").SelectOptionAsync("s4");
        await console.Until("state.technicians < 3");

        await console.Page.EvaluateAsync($"location.hash = '#/order/{order}'");

        var page = console.Page.Locator(".page");
        await Expect(page.Locator("tbody a[href='#/technician/clk2-li']")).ToHaveTextAsync("Li Na clk2");
        await Expect(page.Locator(".timeline li", new() { HasText = "Departed" }).Locator(".by")).ToHaveTextAsync("Li Na clk2, phone");
        await Expect(page.Locator(".timeline li", new() { HasText = "Order opened" }).Locator(".by")).ToContainTextAsync("(you)");
        await console.Page.EvaluateAsync("location.hash = '#/stations'");
        await Expect(console.Page.Locator("tr:has([data-station='clk2']) .number")).ToHaveTextAsync("1");
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_day_of_the_warranty_is_the_same_in_the_call_and_on_the_page()
    {
        await Shanghai("clk3", "CLK3");
        await using var console = await depot.Open("#/machine/CLK3");
        var page = console.Page.Locator(".page dd", new() { HasText = "through" });
        await Expect(page).ToBeVisibleAsync();
        var day = (await page.InnerTextAsync()).Replace("through ", "", StringComparison.Ordinal);

        await console.Page.Locator(".page").GetByRole(AriaRole.Button, new() { Name = "New request" }).ClickAsync();

        await Expect(console.Page.Locator(".is-intake .known .is-well")).ToHaveTextAsync($"In warranty through {day}");
    }

    private async Task<string> Shanghai(string station, string serial)
    {
        await depot.Node.Http.Post("/api/stations", new
        {
            id = station,
            name = $"Shanghai {station}",
            country = "CN",
            timeZone = "Asia/Shanghai",
            location = new { latitude = 50.0, longitude = 9.0 },
            territory = new { type = "Polygon", coordinates = new[] { new double[][] { [8, 49], [10, 49], [10, 51], [8, 51], [8, 49] } } },
        });
        await depot.OnShift($"{station}-li", $"Li Na {station}", station);
        return await depot.Repair(serial, station, isCovered: true);
    }

    private static string Clock(string text) => Marked().Match(text).Value;

    [GeneratedRegex(@"\d\d:\d\d UTC\+8")]
    private static partial Regex Marked();
}
