using Dispatch.SystemTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

[Collection(AtTheDepot.Name)]
public class Two_dispatchers_at_one_job(Depot depot)
{
    private static readonly Dictionary<string, string> Names = new() { ["t1"] = "Ana Ruiz", ["t2"] = "Ben Koch", ["t3"] = "Cai Wu" };

    [Fact]
    public async Task One_gives_it_and_the_other_is_told_who_has_it_since_when()
    {
        var order = await depot.Repair("RACE1");
        await using var first = await Assigning(order);
        await using var second = await Assigning(order);

        await Task.WhenAll(Choose(first, "t1"), Choose(second, "t2"));

        await TheSlowerIsToldOfTheFaster(first, second, order);
    }

    [Fact]
    public async Task Of_two_who_take_it_from_the_same_technician_the_second_undoes_nothing()
    {
        var order = await depot.Repair("RACE2");
        await depot.Assign(order, "t1", TimeProvider.System.GetUtcNow().AddHours(8));
        await using var first = await Assigning(order);
        await using var second = await Assigning(order);

        await Task.WhenAll(Choose(first, "t2"), Choose(second, "t3"));

        await TheSlowerIsToldOfTheFaster(first, second, order);
        ((System.Text.Json.Nodes.JsonArray)(await depot.Order(order))["bookings"]!).Count.ShouldBe(2);
    }

    private async Task<LivePage> Assigning(string order)
    {
        var console = await depot.Open("#/?q=race");
        await console.Page.Locator($"[data-job='{order}']").ClickAsync();
        await console.Page.Locator("#detail [data-act='assign']").ClickAsync();
        await Expect(console.Page.Locator("[data-candidate]").First).ToBeVisibleAsync();
        return console;
    }

    private static Task Choose(LivePage console, string technician) => console.Page.Locator($"[data-candidate='{technician}']").ClickAsync();

    private async Task TheSlowerIsToldOfTheFaster(LivePage first, LivePage second, string order)
    {
        await Task.WhenAll(Told(first), Told(second));
        var winner = (string)(await depot.Order(order))["technician"]!;
        var said = await Task.WhenAll(first.Page.Locator("#toast").InnerTextAsync(), second.Page.Locator("#toast").InnerTextAsync());
        said.Count(text => text.Contains("faster", StringComparison.Ordinal) && text.Contains(Names[winner], StringComparison.Ordinal)).ShouldBe(1, string.Join('\n', said));
        foreach (var console in (LivePage[])[first, second])
        {
            await console.Page.WaitForFunctionAsync($"() => window.dispatch.job('{order}')?.booking?.technician === '{winner}'");
            console.Problems.ShouldBeEmpty();
        }
    }

    private static Task Told(LivePage console) => Expect(console.Page.Locator("#toast")).ToBeVisibleAsync();
}
