using System.Text.Json;
using Dispatch.SystemTests.Browser;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Phone;

public class MyDayTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    [Fact]
    public async Task An_offer_is_on_the_screen_at_once_and_the_order_knows_that_it_was_seen()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order());
        await using var phone = await world.Open(ana);
        await phone.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await world.Do(order, "offer", new { technician = ana, expiresAt = PhoneWorld.Now.AddMinutes(10) });

        await Expect(phone.Page.Locator($"[data-offer='{order}']")).ToContainTextAsync("left to answer");
        await Eventually.TrueAsync(
            async () => (await world.Http.Get($"/api/work-orders/{order}"))["offers"]![0]!["seenAt"] is not null, TimeSpan.FromSeconds(20),
            "Nobody told that it was seen");
        await phone.Press("Reject");
        await phone.Press("Too far");
        await phone.Until("state.offers === 0 && state.waiting === 0");
        ((string?)(await world.Http.Get($"/api/work-orders/{order}"))["offers"]![0]!["state"]).ShouldBe("Rejected");
    }

    [Fact]
    public async Task An_offer_is_seen_on_the_page_of_a_job_too_and_says_how_far_it_is_and_how_long_it_lasts()
    {
        var (ana, mine, offered) = (await world.Technician("Ana"), await world.Order(), await world.Order());
        await world.Do(mine, "assign", new { technician = ana, confirm = "Comes in for it" });
        await using var phone = await world.Open(ana);
        await phone.Until("state.jobs.length === 1");
        await phone.Show(mine);

        await world.Do(offered, "offer", new
        {
            technician = ana,
            expiresAt = PhoneWorld.Now.AddMinutes(60),
            plannedFrom = PhoneWorld.Now.AddHours(2),
            plannedTo = PhoneWorld.Now.AddHours(3)
        });
        await Expect(phone.Page.Locator(".offer-bar")).ToContainTextAsync("left to answer");
        await phone.Page.Locator(".offer-bar").ClickAsync();

        var card = phone.Page.Locator($"[data-offer='{offered}']");
        await Expect(card.Locator(".where")).ToContainTextAsync("km from here");
        await Expect(card.Locator(".where")).ToContainTextAsync("Planned");
        await Expect(phone.Page.Locator(".offer-bar")).ToBeHiddenAsync();
        // An hour has hardly begun.
        await Expect(card.Locator(".bar > i")).ToHaveAttributeAsync("style", new System.Text.RegularExpressions.Regex(@"width: (9\d|100)"));
        phone.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Running_late_and_handing_over_reach_the_order()
    {
        var (ana, bo, order) = (await world.Technician("Ana"), await world.Technician("Bo"), await world.Order());
        await world.Do(order, "assign", new { technician = ana, confirm = "Comes in for it" });
        await using var phone = await world.Open(ana);
        await phone.Until("state.jobs.length === 1");
        await phone.Show(order);

        await phone.Press("Running late");
        await phone.Page.Locator("dialog .options button").Nth(3).ClickAsync();
        await Eventually.TrueAsync(
            async () => await Expected() is not null, TimeSpan.FromSeconds(20), "The order does not know that they are late");
        (await Expected())!.GetValue<DateTimeOffset>().ShouldBe(PhoneWorld.Now.AddMinutes(45), TimeSpan.FromMinutes(1));
        await phone.Press("Hand over");
        await phone.Page.Locator("dialog button", new() { HasText = "Bo" }).First.ClickAsync();
        await phone.Press("I am delayed");
        await phone.Until("state.jobs.length === 0 && state.waiting === 0");

        ((string?)(await world.Http.Get($"/api/work-orders/{order}"))["technician"]).ShouldNotBe(ana);

        async Task<System.Text.Json.Nodes.JsonNode?> Expected() => (await world.Http.Get($"/api/work-orders/{order}"))["expectedAt"];
    }

    [Fact]
    public async Task The_phone_is_followed_on_shift_only_and_an_arrival_is_proposed_where_the_site_is()
    {
        var (ana, order) = (await world.Technician("Ana", onShift: false), await world.Order());
        await world.Do(order, "assign", new { technician = ana, confirm = "Comes in for it" });
        await using var phone = await world.Open(ana);
        await phone.Until("!state.tracking");
        await phone.Step("shift-start");
        await phone.Until("state.tracking && state.waiting === 0");
        await phone.Show(order);
        await phone.Step("depart");
        await phone.Until("state.jobs[0].state === 'EnRoute' && state.waiting === 0");

        await phone.Context.SetGeolocationAsync(new() { Latitude = 50.1f, Longitude = 9.1f, Accuracy = 10 });
        await phone.Press("Yes, arrived");
        await phone.Until("state.jobs[0].state === 'OnSite' && state.waiting === 0");

        var arrived = await world.Http.Get($"/api/work-orders/{order}");
        ((string?)arrived["state"], arrived["marks"]!.AsArray().Count).ShouldBe(("OnSite", 0));
        (await world.Http.Get($"/api/technicians/{ana}"))["position"].ShouldNotBeNull();
        await phone.Page.EvaluateAsync("() => { location.hash = '#/' }");
        await phone.Press("End shift");
        await phone.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "End shift" }).ClickAsync();
        await phone.Until("!state.tracking");
    }

    [Fact]
    public async Task A_push_message_becomes_a_notification_and_the_order_knows_that_the_phone_has_it()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order());
        await world.Do(order, "offer", new { technician = ana, expiresAt = PhoneWorld.Now.AddMinutes(10) });
        await using var phone = await world.Open(ana);
        await phone.Installed();
        var session = await phone.Context.NewCDPSessionAsync(phone.Page);
        var registered = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        session.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, e) =>
        {
            foreach (var one in e!.Value.GetProperty("registrations").EnumerateArray())
                registered.TrySetResult(one.GetProperty("registrationId").GetString()!);
        };
        await session.SendAsync("ServiceWorker.enable");
        var data = JsonSerializer.Serialize(
            new { kind = "offer", order, offer = 1, expiresAt = PhoneWorld.Now.AddMinutes(10), machine = "PH-X", work = "Pump leaks" });

        await session.SendAsync("ServiceWorker.deliverPushMessage", new()
        {
            ["origin"] = world.Http.BaseAddress!.GetLeftPart(UriPartial.Authority),
            ["registrationId"] = await registered.Task.WaitAsync(TimeSpan.FromSeconds(20)),
            ["data"] = data,
        });

        await Eventually.TrueAsync(
            async () => (await world.Http.Get($"/api/work-orders/{order}"))["offers"]![0]!["deliveredAt"] is not null,
            TimeSpan.FromSeconds(20), "Nobody told that it was delivered");
        var titles = await phone.Page.EvaluateAsync<string[]>(
            "() => navigator.serviceWorker.ready.then(async (r) => (await r.getNotifications()).map((n) => n.title))");
        titles.ShouldBe(["New job offered: PH-X"]);
    }

    [Fact]
    public async Task The_app_can_be_installed()
    {
        await using var phone = await world.Open(await world.Technician("Ana"));
        await phone.Installed();
        var session = await phone.Context.NewCDPSessionAsync(phone.Page);

        var manifest = await session.SendAsync("Page.getAppManifest");
        var errors = await session.SendAsync("Page.getInstallabilityErrors");

        manifest!.Value.GetProperty("errors").GetArrayLength().ShouldBe(0);
        JsonDocument.Parse(manifest.Value.GetProperty("data").GetString()!).RootElement.GetProperty("scope").GetString()
            .ShouldBe("/phone/");
        // Every context of a browser under test is a private window, where nothing is installed.
        errors!.Value.GetProperty("installabilityErrors").EnumerateArray().Select(e => e.GetProperty("errorId").GetString())
            .Where(id => id != "in-incognito").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", ColorScheme.Light, "Offers")]
    [InlineData("zh-CN", ColorScheme.Dark, "派单")]
    [InlineData("es-ES", ColorScheme.Light, "Ofertas")]
    public async Task The_app_speaks_the_technicians_language_and_axe_finds_nothing_in_it(
        string locale, ColorScheme colours, string heading)
    {
        var (ana, order, offered) = (await world.Technician("Ana"), await world.Order(), await world.Order());
        await world.Do(order, "assign", new { technician = ana, confirm = "Comes in for it" });
        await world.Do(order, "arrive", new { technician = ana });
        await world.Do(offered, "offer", new { technician = ana, expiresAt = PhoneWorld.Now.AddMinutes(10) });
        await world.Http.Post($"/api/technicians/{ana}/stock-count",
            new { parts = Enumerable.Range(1, 9).Select(i => new { number = $"F-{i}", name = "Oil filter", quantity = i % 3 }) });
        await world.Do(order, "requirements", new { requiredSkills = Array.Empty<string>(), requiredParts = (string[])["F-1", "F-3"] });
        await using var phone = await world.Open(ana, locale, colours);
        await phone.Until("state.offers === 1 && state.waiting === 0");

        (await phone.Page.Locator("main h2").First.TextContentAsync()).ShouldBe(heading);
        foreach (var place in (string[])["#/", $"#/job/{order}", $"#/job/{order}/record", "#/outbox", "#/settings", "#/van", "#/who"])
        {
            await phone.Page.EvaluateAsync("hash => { location.hash = hash }", place);
            await phone.Page.Locator("header h1").WaitForAsync();
            (await Axe.Violations(phone.Page)).ShouldBeEmpty(place);
        }

        await phone.Show(order, "/record");
        await phone.Page.Locator("button", new() { HasText = "+ " }).First.ClickAsync();
        await phone.Page.Locator("dialog [data-part='F-9']").WaitForAsync();
        (await Axe.Violations(phone.Page)).ShouldBeEmpty("choosing a part");
    }
}
