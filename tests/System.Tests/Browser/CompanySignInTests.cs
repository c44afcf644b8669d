using Dispatch.Testing;
using Dispatch.Testing.Company;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Browser;

/// <summary>A node whose people come from a company's provider, which is there too.</summary>
public sealed class CompanyDoor : NodeAndBrowser
{
    /// <summary>The first visit is slow on a busy machine: node, provider and browser do all of it for the first time.</summary>
    private const int PatienceMs = 90_000;

    private readonly int port;

    public CompanyDoor() : this(FreePorts.Take(1)[0])
    {
    }

    private CompanyDoor(int port) : base(CompanyServer.Settings(
        new($"http://127.0.0.1:{port}/"), "--Access:Company:Name=Ironworks", "--Access:Company:SignOutToo=true",
        "--Access:Company:StationClaim=", "--Access:Company:Roles:Dispatcher:0=dispatchers")) => this.port = port;

    public CompanyServer Provider { get; private set; } = null!;

    public async Task<IPage> Tab(string address, string locale = "en-GB", ColorScheme colours = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(
            new() { Locale = locale, ColorScheme = colours, ViewportSize = new() { Width = 1366, Height = 768 } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(PatienceMs);
        SetDefaultExpectTimeout(PatienceMs);
        await page.GotoAsync(new Uri(Node.Http.BaseAddress!, address).ToString());
        return page;
    }

    protected override async Task SetUp()
    {
        Provider = await CompanyServer.Start(port);
        await Provider.Register(Node.Http.BaseAddress!);
        Provider.Has(new("jo") { Account = "jo@ironworks.example", Name = "Jo Smith", Roles = ["dispatchers"] });
        Provider.Has(new("al") { Account = "al@ironworks.example", Name = "Al Nobody", Roles = ["canteen"] });
    }

    protected override async Task TearDown() => await Provider.DisposeAsync();
}

public class CompanySignInTests(CompanyDoor door) : IClassFixture<CompanyDoor>, IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => door.CloseTabs();

    [Fact]
    public async Task One_comes_by_the_button_through_the_provider_to_where_one_was_going_and_goes_the_same_way()
    {
        var page = await door.Tab("?list=services#/reports");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Ironworks" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Ironworks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Jo Smith" }).ClickAsync();

        await Expect(page.Locator("#user-name")).ToHaveTextAsync("Jo Smith");
        page.Url.ShouldContain("/?list=services#/reports");
        await page.Locator("button#user").ClickAsync();
        await Expect(page.GetByText("You sign in with your company’s account.")).ToBeVisibleAsync();
        // What acts has the token that goes with the new cookie.
        var kept = page.WaitForResponseAsync(
            answer => answer.Request.Method == "PUT" && answer.Url.EndsWith("/api/me/settings", StringComparison.Ordinal));
        await page.Locator(".profile").GetByLabel("Colours").SelectOptionAsync("dark");
        (await kept).Status.ShouldBe(204);

        var before = door.Provider.SignOuts;
        await page.Locator("#sign-out").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Ironworks" })).ToBeVisibleAsync();
        new Uri(page.Url).PathAndQuery.ShouldBe("/sign-in/");
        door.Provider.SignOuts.ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("en-GB", ColorScheme.Light, "Sign in with Ironworks", "no role in Dispatch")]
    [InlineData("zh-CN", ColorScheme.Dark, "使用 Ironworks 登录", "没有本系统的角色")]
    [InlineData("es-ES", ColorScheme.Light, "Entrar con Ironworks", "no tiene ninguna función")]
    public async Task Who_has_no_role_is_told_what_to_ask_for_once_and_axe_finds_nothing(
        string locale, ColorScheme colours, string button, string why)
    {
        var page = await door.Tab("sign-in/?to=/phone/", locale, colours);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = button })).ToBeVisibleAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();

        await page.GetByRole(AriaRole.Link, new() { Name = button }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Al Nobody" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(why);
        (await Axe.Violations(page)).ShouldBeEmpty();
        new Uri(page.Url).PathAndQuery.ShouldBe("/sign-in/?to=%2Fphone%2F");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = button })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
    }
}
