using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Phone;

/// <summary>R-TRIP-1 in the hand: one card, one acceptance, one arrival, a record for each order.</summary>
public class TripTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    [Fact]
    public async Task A_trip_is_accepted_and_arrived_at_once_without_reception_and_has_two_records()
    {
        var (ana, repair) = (await world.Technician("Ana"), await world.Order());
        var machine = (string)(await world.Http.Get($"/api/work-orders/{repair}"))["machine"]!;
        var minor = await world.OrderOn(machine, "Repair", "Lamp broken", severity: 3);
        await world.Do(repair, "offer", new { technician = ana, expiresAt = PhoneWorld.Now.AddMinutes(30) });
        await using var phone = await world.Open(ana);
        await phone.Until("state.offers === 1");
        await Expect(phone.Page.Locator($"[data-offer='{repair}']")).ToContainTextAsync("Lamp broken");
        await phone.Installed();

        await phone.Context.SetOfflineAsync(true);
        await phone.Press("Accept");
        await Expect(phone.Page.Locator($"[data-job='{repair}'] [data-leg]")).ToHaveCountAsync(2);
        await phone.Show(repair);
        await phone.Step("depart");
        await phone.Step("arrive");
        // Accepted, set off, arrived; that the offer was seen may be waiting too.
        await phone.Until("state.jobs.length === 2 && state.jobs.every(({ state }) => state === 'OnSite') && state.waiting >= 3");
        await Record(phone, repair);
        await phone.Context.SetOfflineAsync(false);
        await phone.Until("state.waiting === 0 && state.online && state.jobs.length === 2");
        await Record(phone, minor);
        await phone.Until("state.waiting === 0");

        (await phone.State()).GetProperty("refused").GetInt32().ShouldBe(0);
        var (first, second) = (await world.Http.Get($"/api/work-orders/{repair}"), await world.Http.Get($"/api/work-orders/{minor}"));
        ((string?)first["state"], (string?)second["state"], (string?)second["trip"]!["leader"])
            .ShouldBe(("Completed", "Completed", repair));
        second["arrivedAt"]!.GetValue<DateTimeOffset>().ShouldBe(first["arrivedAt"]!.GetValue<DateTimeOffset>());
        second["offers"]!.AsArray().ShouldBeEmpty();
        foreach (var order in (string[])[repair, minor])
            ((bool)(await world.Http.Get($"/api/work-orders/{order}/record"))["valid"]!).ShouldBeTrue();
        phone.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_due_at_the_machine_is_shown_with_its_materials_and_taken_along()
    {
        var (ana, repair) = (await world.Technician("Ana"), await world.Order());
        var machine = (string)(await world.Http.Get($"/api/work-orders/{repair}"))["machine"]!;
        var service = await world.OrderOn(machine, "ForcedMaintenance", "600 h service", severity: 4);
        await world.Do(service, "requirements", new { requiredSkills = Array.Empty<string>(), requiredParts = (string[])["OIL-5"] });
        await world.Http.Post(
            $"/api/technicians/{ana}/stock-count", new { parts = new[] { new { number = "OIL-5", name = "Oil", quantity = 1 } } });
        await world.Do(repair, "assign", new { technician = ana });
        await using var phone = await world.Open(ana);
        await phone.Show(repair);

        var due = phone.Page.Locator($"[data-due='{service}']");
        await Expect(due).ToContainTextAsync("OIL-5 · in the van");
        await due.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Take along" }).ClickAsync();
        await phone.Press("Customer told, materials ready");
        await phone.Until("state.waiting === 0 && state.jobs.length === 2");

        await Eventually.TrueAsync(async () => (string?)(await world.Http.Get($"/api/work-orders/{service}"))["technician"] == ana,
            TimeSpan.FromSeconds(20), "It is not taken along");
        await Expect(phone.Page.Locator($"[data-along='{service}']")).ToBeVisibleAsync();
        phone.Problems.ShouldBeEmpty();
    }

    private static async Task Record(PhonePage phone, string order)
    {
        await phone.Show(order);
        await phone.Step("work");
        await phone.FillIn();
        await Expect(phone.Next).ToHaveTextAsync("Customer signs");
        await phone.Next.ClickAsync();
        await phone.SignAs("M. Weber");
        await phone.Step("complete");
        await phone.Press("Solved");
        await phone.Until($"state.jobs.find(({{ id }}) => id === '{order}')?.state === 'Completed'");
    }
}
