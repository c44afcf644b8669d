using System.Net;
using Dispatch.SystemTests.Browser;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Phone;

public class TrackingPageTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    [Fact]
    public async Task The_customer_sees_who_comes_and_where_they_are_only_while_they_travel_and_rates_the_work()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order("Inspection"));
        await world.Do(order, "assign", new
        {
            technician = ana,
            plannedFrom = PhoneWorld.Now.AddHours(1),
            plannedTo = PhoneWorld.Now.AddHours(2),
            at = PhoneWorld.Now.AddSeconds(-20),
            confirm = "Comes in for it"
        });
        var link = await world.Do(order, "tracking-links", new { });
        var token = (string)link["token"]!;
        await Report(ana, 50.2);
        (await world.Http.Get($"/api/tracking/{token}"))["position"].ShouldBeNull();
        await world.Do(order, "depart", new { technician = ana, at = PhoneWorld.Now.AddSeconds(-10) });
        await Report(ana, 50.21);

        var page = await world.OpenPage((string)link["address"]!);
        await Expect(page.GetByText("Ana is on the way")).ToBeVisibleAsync();
        await Expect(page.Locator("#away")).ToContainTextAsync("km from you");
        await Expect(page.Locator("#news li")).ToContainTextAsync("Ana will come");
        (await Axe.Violations(page)).ShouldBeEmpty();

        await world.Do(order, "arrive", new { technician = ana });
        (await world.Http.Get($"/api/tracking/{token}"))["position"].ShouldBeNull();
        await world.Do(order, "complete", new { technician = ana });
        await page.ReloadAsync();
        await page.GetByLabel("4 of 5").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByText("Thank you for your rating.")).ToBeVisibleAsync();
        ((int)(await world.Http.Get($"/api/work-orders/{order}"))["rating"]!["stars"]!).ShouldBe(4);
    }

    [Fact]
    public async Task A_link_that_nobody_made_and_one_that_has_expired_show_the_same_nothing()
    {
        var order = await world.Order();
        var expired = (string)(await world.Do(order, "tracking-links", new { expiresAt = PhoneWorld.Now.AddSeconds(1) }))["token"]!;
        expired.Length.ShouldBe(43);

        await Eventually.TrueAsync(
            async () => (await world.Http.Send(HttpMethod.Get, $"/api/tracking/{expired}")).Status == HttpStatusCode.NotFound,
            TimeSpan.FromSeconds(20), "The link did not expire");

        var wrong = await world.Http.Send(HttpMethod.Get, $"/api/tracking/{new string('A', 43)}");
        (wrong.Status, (string?)wrong.Body["code"]).ShouldBe((HttpStatusCode.NotFound, "unknown_link"));
        (await world.Http.Send(HttpMethod.Post, $"/api/tracking/{expired}/rating", new { stars = 5 })).Status
            .ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task Report(string technician, double latitude) =>
        await world.Http.Post(
            $"/api/technicians/{technician}/position", new { at = PhoneWorld.Now, latitude, longitude = 9.1, accuracyMetres = 10 });
}
