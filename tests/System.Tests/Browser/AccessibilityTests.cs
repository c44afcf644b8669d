using Dispatch.Testing.Nodes;
using Microsoft.Playwright;

namespace Dispatch.SystemTests.Browser;

public class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-GB", "en-GB", "Services due", ColorScheme.Light)]
    [InlineData("zh-CN", "zh-CN", "到期保养", ColorScheme.Dark)]
    [InlineData("es-MX", "es-ES", "Mantenimientos pendientes", ColorScheme.Light)]
    [InlineData("fr-FR", "en-GB", "Services due", ColorScheme.Dark)]
    public async Task The_page_speaks_the_viewers_language_and_axe_finds_nothing_in_it(string locale, string language, string heading, ColorScheme colours)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database);
        await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));
        await node.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading("SN1", new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), 101) });
        await using var live = await LivePage.Open(chromium.Browser, node, locale, colours);
        await live.Until("state.listed === 1");

        (await live.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        (await live.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First.TextContentAsync()).ShouldBe(heading);
        (await Axe.Violations(live)).ShouldBeEmpty();

        await live.Service("SN1/100h/1").ClickAsync();
        await live.Page.Locator("#machine table").WaitForAsync();
        (await Axe.Violations(live)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_language_can_be_changed_and_stays()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database);
        await using var live = await LivePage.Open(chromium.Browser, node);

        await live.Page.GetByLabel("Language").SelectOptionAsync("zh");
        await live.Page.GetByText("此处没有到期的保养。").WaitForAsync();
        await live.Page.ReloadAsync();

        await live.Page.GetByText("此处没有到期的保养。").WaitForAsync();
    }
}
