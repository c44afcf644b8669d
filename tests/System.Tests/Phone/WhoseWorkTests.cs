using Dispatch.SystemTests.Browser;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Phone;

/// <summary>What was done on a phone is sent by whoever did it, and by nobody else.</summary>
public class WhoseWorkTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    [Fact]
    public async Task Work_outlives_the_session_and_is_sent_by_the_same_person_once_signed_in_again()
    {
        var ana = await world.Technician("Ana", onShift: false);
        await using var phone = await world.Open(ana);
        await phone.Installed();
        await phone.Context.SetOfflineAsync(true);
        await phone.Press("Start shift");
        await phone.Until("state.waiting === 1");

        await phone.Context.ClearCookiesAsync();
        await phone.Context.SetOfflineAsync(false);
        await Expect(phone.Page.GetByText("You are signed out.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        (await phone.State()).GetProperty("waiting").GetInt32().ShouldBe(1);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }).ClickAsync();
        await SignIn(phone.Page, ana);

        await phone.Until("state.waiting === 0 && state.online && !state.signedOut && state.refused === 0");
        ((string?)(await world.Http.Get($"/api/technicians/{ana}"))["status"]).ShouldBe("Available");
        var started = (await world.Http.List($"/api/technicians/{ana}/timeline"))
            .Single(one => (string?)one["type"] == "technician.shift-started");
        ((string?)started["actor"]).ShouldBe($"user:u-{ana}");
        phone.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Anothers_sign_in_neither_shows_nor_sends_it_and_it_waits_until_its_owner_is_back()
    {
        var (ana, bo) = (await world.Technician("Ana", onShift: false), await world.Technician("Bo", onShift: false));
        await world.Http.HasUser(bo);
        await using var phone = await world.Open(ana);
        await phone.Installed();
        await phone.Context.SetOfflineAsync(true);
        await phone.Press("Start shift");
        await phone.Until("state.waiting === 1");

        // In another tab: the first one's page, which still holds the work, learns of it only by being refused.
        await phone.Context.SignIn(world.Http.BaseAddress!, bo, SignedIn.TechniciansPassword);
        await phone.Context.SetOfflineAsync(false);

        await phone.Until($"state.technician === '{bo}' && state.online && state.waiting === 0 && state.refused === 0");
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Start shift" })).ToBeVisibleAsync();
        ((string?)(await world.Http.Get($"/api/technicians/{ana}"))["status"]).ShouldBe("OffShift");
        ((string?)(await world.Http.Get($"/api/technicians/{bo}"))["status"]).ShouldBe("OffShift");

        await phone.Context.SignIn(world.Http.BaseAddress!, ana, SignedIn.TechniciansPassword);
        await phone.Page.ReloadAsync();
        await phone.Until($"state.technician === '{ana}' && state.current && state.waiting === 0 && state.refused === 0");
        ((string?)(await world.Http.Get($"/api/technicians/{ana}"))["status"]).ShouldBe("Available");
        phone.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_out_with_unsent_work_asks_and_keeps_it()
    {
        var (ana, bo) = (await world.Technician("Ana", onShift: false), await world.Technician("Bo", onShift: false));
        await world.Http.HasUser(bo);
        await using var phone = await world.Open(ana);
        await phone.Context.RouteAsync("**/shift-start", route => route.FulfillAsync(new() { Status = 503 }));
        await phone.Press("Start shift");
        await phone.Until("state.waiting === 1");
        await phone.Page.EvaluateAsync("() => { location.hash = '#/settings' }");
        await phone.Page.Locator("#sign-out").ClickAsync();
        var question = phone.Page.Locator("dialog[open]");
        await Expect(question).ToContainTextAsync("1 steps are not sent yet");
        await question.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        (await phone.State()).GetProperty("waiting").GetInt32().ShouldBe(1);
        await phone.Page.Locator("#sign-out").ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await phone.Page.WaitForURLAsync("**/sign-in/*");

        await SignIn(phone.Page, bo);
        await phone.Until($"state.technician === '{bo}' && state.online && state.waiting === 0 && state.refused === 0");
        await phone.Context.UnrouteAllAsync();
        await phone.Page.ReloadAsync();
        await phone.Until($"state.technician === '{bo}' && state.current && state.waiting === 0");
        ((string?)(await world.Http.Get($"/api/technicians/{ana}"))["status"]).ShouldBe("OffShift");

        await phone.Context.SignIn(world.Http.BaseAddress!, ana, SignedIn.TechniciansPassword);
        await phone.Page.ReloadAsync();
        await phone.Until($"state.technician === '{ana}' && state.current && state.waiting === 0 && state.refused === 0");
        ((string?)(await world.Http.Get($"/api/technicians/{ana}"))["status"]).ShouldBe("Available");
    }

    [Fact]
    public async Task The_account_on_the_phone_has_nothing_that_keeps_people_out()
    {
        var ana = await world.Technician("Ana", onShift: false);
        foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var phone = await world.Open(ana, colours: colours);
            await phone.Page.EvaluateAsync("() => { location.hash = '#/settings' }");
            await Expect(phone.Page.Locator(".profile-sessions li").First).ToBeVisibleAsync();

            (await Axe.Violations(phone.Page)).ShouldBeEmpty();
            (await phone.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
        }
    }

    private static async Task SignIn(IPage page, string user)
    {
        await page.Locator("#user").FillAsync(user);
        await page.Locator("#password").FillAsync(SignedIn.TechniciansPassword);
        await page.Locator("button.strong").ClickAsync();
    }
}
