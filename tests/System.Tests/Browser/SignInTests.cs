using Dispatch.Testing.Access;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Browser;

/// <summary>One node whose accounts are locked after three wrong passwords.</summary>
public sealed class Door() : NodeAndBrowser("--Access:FailuresAllowed=3")
{
    public const string Password = "a good long password";

    public Uri Address => Node.Http.BaseAddress!;

    public async Task User(string name, bool mustChange = false, params string[] roles) => await Node.Http.Post("/api/users", new
    {
        name,
        displayName = name,
        password = Password,
        mustChange,
        roles = roles.Length > 0 ? roles : ["Dispatcher"],
    });

    public async Task<IPage> Tab(string address = "sign-in/", string locale = "en-GB", ColorScheme colours = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(new()
        {
            Locale = locale,
            ColorScheme = colours,
            ViewportSize = new() { Width = 1366, Height = 768 }
        });
        var page = await context.NewPageAsync();
        context.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(60_000);
        await page.GotoAsync(new Uri(Address, address).ToString());
        return page;
    }
}

public class SignInTests(Door door) : IClassFixture<Door>, IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => door.CloseTabs();

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_page_and_back_to_where_they_were_going()
    {
        await door.User("back");
        var page = await door.Tab("?list=services#/reports");
        await Expect(page.Locator("#user")).ToBeFocusedAsync();
        (await page.TitleAsync()).ShouldBe("Dispatch · sign in");

        await SignIn(page, "back", "wrong");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Name or password is wrong");
        await SignIn(page, "back", Door.Password);

        await page.WaitForURLAsync("**/?list=services#/reports*");
        await Expect(page.Locator("#user-name")).ToHaveTextAsync("back");
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_to_another_site(string to)
    {
        var name = $"led-{Guid.CreateVersion7():N}";
        await door.User(name);
        var page = await door.Tab($"sign-in/?to={Uri.EscapeDataString(to)}");

        await SignIn(page, name, Door.Password);

        await Expect(page.Locator("#user-name")).ToHaveTextAsync(name);
        new Uri(page.Url).Authority.ShouldBe(door.Address.Authority);
    }

    [Fact]
    public async Task A_password_that_somebody_else_made_is_changed_first()
    {
        await door.User("fresh", mustChange: true);
        var page = await door.Tab();
        await SignIn(page, "fresh", Door.Password);

        await page.Locator("#next").FillAsync("short");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("at least 10 characters");
        (await Axe.Violations(page)).ShouldBeEmpty();
        await page.Locator("#next").FillAsync("a better long password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();

        await Expect(page.Locator("#user-name")).ToHaveTextAsync("fresh");
    }

    [Fact]
    public async Task After_too_many_wrong_passwords_the_right_one_does_not_help_either()
    {
        await door.User("locked");
        var page = await door.Tab();
        for (var i = 0; i < 3; i++)
        {
            var answered = page.WaitForResponseAsync("**/api/sign-in");
            await SignIn(page, "locked", $"wrong {i}");
            (await answered).Status.ShouldBe(401);
        }

        await SignIn(page, "locked", Door.Password);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("locked for some minutes");
        page.Url.ShouldContain("/sign-in/");
    }

    [Fact]
    public async Task An_authenticator_app_is_set_up_in_the_account_and_asked_for_at_the_next_sign_in()
    {
        await door.User("careful");
        var page = await door.Tab();
        await SignIn(page, "careful", Door.Password);
        await page.Locator("button#user").ClickAsync();
        await page.Locator("summary", new() { HasText = "Authenticator app" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use an authenticator app" }).ClickAsync();
        var key = (await page.Locator(".profile-key").TextContentAsync())!;
        await page.GetByLabel("Code of your authenticator app").FillAsync(AuthenticatorApp.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Expect(page.GetByText("A code of the app is asked for")).ToBeVisibleAsync();
        await page.Locator("#sign-out").ClickAsync();

        await SignIn(page, "careful", Door.Password);
        await Expect(page.Locator("#code")).ToBeFocusedAsync();
        await page.Locator("#code").FillAsync("000000");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The code is wrong");
        await page.Locator("#code").FillAsync(AuthenticatorApp.Code(key, steps: 1));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#user-name")).ToHaveTextAsync("careful");
    }

    [Fact]
    public async Task Language_and_colours_follow_the_person_to_another_browser_and_a_session_can_be_ended_from_there()
    {
        await door.User("moves");
        var first = await door.Tab();
        await SignIn(first, "moves", Door.Password);
        await first.Locator("button#user").ClickAsync();
        var kept = first.WaitForResponseAsync(response =>
            response.Request.Method == "PUT" && response.Url.EndsWith("/api/me/settings", StringComparison.Ordinal));
        await first.Locator(".profile").GetByLabel("Colours").SelectOptionAsync("dark");
        await first.Locator(".profile").GetByLabel("Language").SelectOptionAsync("es");
        (await kept).Status.ShouldBe(204);

        var second = await door.Tab();
        await SignIn(second, "moves", Door.Password);

        await Expect(second.Locator("html")).ToHaveAttributeAsync("lang", "es-ES");
        await Expect(second.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await second.Locator("button#user").ClickAsync();
        await Expect(second.Locator(".profile-sessions li")).ToHaveCountAsync(2);
        await second.Locator(".profile-sessions button").ClickAsync();
        await Expect(second.Locator(".profile-sessions li")).ToHaveCountAsync(1);
        await first.ReloadAsync();
        await first.WaitForURLAsync("**/sign-in/*");
    }

    [Fact]
    public async Task What_ones_roles_do_not_allow_is_not_offered()
    {
        await door.User("counts", false, "Finance");
        var page = await door.Tab();

        await SignIn(page, "counts", Door.Password);

        await Expect(page.Locator("#user-name")).ToHaveTextAsync("counts");
        await Expect(page.Locator("#new-request")).ToBeHiddenAsync();
        await Expect(page.Locator("#repair-day")).ToBeHiddenAsync();
        await Expect(page.Locator("#places [data-page='reports']")).ToBeVisibleAsync();
        await Expect(page.Locator("#places [data-page='rosters']")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("en-GB", ColorScheme.Light, "Sign in")]
    [InlineData("zh-CN", ColorScheme.Dark, "登录")]
    [InlineData("es-ES", ColorScheme.Dark, "Entrar")]
    public async Task Axe_finds_nothing_on_the_page_and_in_the_account(string locale, ColorScheme colours, string button)
    {
        var name = $"axe-{locale}".ToLowerInvariant();
        await door.User(name);
        var page = await door.Tab(locale: locale, colours: colours);
        await Expect(page.Locator("button.strong")).ToHaveTextAsync(button);
        (await Axe.Violations(page)).ShouldBeEmpty();

        await SignIn(page, name, Door.Password);
        await page.Locator("button#user").ClickAsync();
        await Expect(page.Locator(".profile-sessions li")).ToHaveCountAsync(1);
        await page.EvaluateAsync("() => document.querySelectorAll('.profile details').forEach((one) => { one.open = true })");

        (await Axe.Violations(page, ".profile")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_demos_users_are_a_button_each_and_technicians_begin_with_their_day()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database, "--Demo:Enabled=true", "--Demo:Machines=10", "--Demo:Technicians=3");
        var page = await (await door.Tab()).Context.NewPageAsync();
        await page.GotoAsync(new Uri(node.Http.BaseAddress!, "/sign-in/").ToString());
        await Expect(page.GetByText("“demo”")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-demo='dealermanager']")).ToHaveTextAsync("Dealer manager");
        (await Axe.Violations(page)).ShouldBeEmpty();
        foreach (var user in await page.Locator("[data-demo]").AllAsync()) await Expect(user).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Storekeeper" }).ClickAsync();

        await Expect(page.Locator("#user-name")).ToHaveTextAsync("storekeeper");
        await page.Locator("button#user").ClickAsync();
        await page.Locator("#sign-out").ClickAsync();
        await page.Locator("[data-demo='technician']").ClickAsync();
        await page.WaitForURLAsync("**/phone/");
        await Expect(page.Locator("h1")).ToHaveTextAsync("My day");
    }

    private static async Task SignIn(IPage page, string user, string password)
    {
        await page.Locator("#user[type=text]").FillAsync(user);
        await page.Locator("#password").FillAsync(password);
        await page.GetByRole(AriaRole.Main).Locator("button.strong").ClickAsync();
    }
}
