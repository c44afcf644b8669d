using Microsoft.Playwright;

namespace Dispatch.SystemTests.Browser;

[Collection(InTheWorkshop.Name)]
public class AccessibilityTests(Workshop workshop)
{
    [Theory]
    [InlineData("en-GB", "en-GB", "Services due", ColorScheme.Light)]
    [InlineData("zh-CN", "zh-CN", "到期保养", ColorScheme.Dark)]
    [InlineData("es-MX", "es-ES", "Mantenimientos pendientes", ColorScheme.Light)]
    [InlineData("fr-FR", "en-GB", "Services due", ColorScheme.Dark)]
    public async Task The_page_speaks_the_viewers_language_and_axe_finds_nothing_in_it(
        string locale, string language, string heading, ColorScheme colours)
    {
        await workshop.Found($"axe-{locale}", $"AXE-{locale}");
        await workshop.Report($"AXE-{locale}", new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), 101);
        await using var live = await workshop.Open($"axe-{locale}", locale, colours);
        await live.Until("state.machines === 1 && state.listed === 1");

        (await live.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        (await live.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First.TextContentAsync()).ShouldBe(heading);
        (await Axe.Violations(live)).ShouldBeEmpty();

        await live.Service($"AXE-{locale}/100h/1").ClickAsync();
        await live.Page.Locator("#machine table").WaitForAsync();
        (await Axe.Violations(live)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_language_can_be_changed_and_stays()
    {
        await workshop.Found("words");
        await using var live = await workshop.Open("words");

        await live.Page.GetByLabel("Language").SelectOptionAsync("zh");
        await live.Page.GetByText("此处没有到期的保养。").WaitForAsync();
        await live.Page.ReloadAsync();

        await live.Page.GetByText("此处没有到期的保养。").WaitForAsync();
    }
}
