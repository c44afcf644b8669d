using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Phone;

/// <summary>R-CREW-1 in the hand of who comes along to work for two.</summary>
public class ComingAlongTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Who_comes_along_sets_off_and_comes_by_their_own_button_and_the_work_is_the_others()
    {
        var (ana, bo, order) = (await world.Technician("Ana"), await world.Technician("Bo"), await world.Order());
        await world.Do(
            order, "requirements", new { requiredSkills = Array.Empty<string>(), requiredParts = Array.Empty<string>(), crew = 2 });
        await world.Do(order, "assign", new
        {
            technician = ana,
            plannedFrom = PhoneWorld.Now.AddMinutes(30),
            plannedTo = PhoneWorld.Now.AddHours(2),
            confirm = "Bo comes along"
        });
        await world.Do(order, "second", new { technician = bo, confirm = "As agreed" });
        await using var phone = await world.Open(bo);
        await phone.Show(order);
        await Expect(phone.Page.Locator(".notice").First).ToContainTextAsync("Ana");

        await phone.Step("depart");

        await Eventually.TrueAsync(async () => (await Order(order))["secondDepartedAt"] is not null, Soon, "They have not set off");
        ((string?)(await Order(order))["state"]).ShouldBe("Accepted", "Ana has not set off");
        await phone.Step("arrive");
        await Eventually.TrueAsync(async () => (await Order(order))["secondArrivedAt"] is not null, Soon, "They have not come");
        await Expect(phone.Next).ToHaveCountAsync(0);
        ((string?)(await Order(order))["technician"]).ShouldBe(ana);
        phone.Problems.ShouldBeEmpty();
    }

    private Task<System.Text.Json.Nodes.JsonNode> Order(string id) => world.Http.Get($"/api/work-orders/{id}");
}
