using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Phone;

/// <summary>R-MNT-2, R-MNT-3 in the hand: what a service consists of, ticked and signed without reception, seen at the desk.</summary>
public class ServiceTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    [Fact]
    public async Task The_tasks_of_a_service_are_told_without_reception_its_materials_taken_over_and_the_desk_sees_both()
    {
        var (ana, machine) = (await world.Technician("Ana"), $"SV-{Guid.CreateVersion7():N}"[..12]);
        var order = $"{machine}.100h.1";
        await world.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1"));
        await world.Http.Post("/api/telemetry/readings", new[]
        {
            SampleFleet.Reading(machine, PhoneWorld.Now.AddDays(-20), 70), SampleFleet.Reading(machine, PhoneWorld.Now.AddDays(-1), 101),
        });
        await Eventually.TrueAsync(
            async () => (await world.Http.List($"/api/work-orders?machine={machine}")).Count == 1, TimeSpan.FromSeconds(20),
            "No order is opened");
        await world.Http.Post($"/api/technicians/{ana}/stock-count",
            new { parts = new[] { new { number = "60-1001", name = "Oil filter", quantity = 1 } } });
        await world.Do(order, "contact-customer", new { });
        await world.Do(order, "assign", new { technician = ana, confirm = "Comes in for it" });
        await using var phone = await world.Open(ana);
        await phone.Until("state.jobs.length === 1");
        await phone.Installed();

        await phone.Context.SetOfflineAsync(true);
        await phone.Page.ReloadAsync();
        await phone.Show(order);
        await Expect(phone.Page.Locator("[data-material='60-1001']")).ToContainTextAsync("in the van");
        await Expect(phone.Page.Locator("[data-material='60-0901']"))
            .ToContainTextAsync("Grease, cartridge (60-0901) · 4 pcs not in the van");
        await phone.Step("materials");
        await Expect(phone.Page.Locator("dialog [data-material]")).ToHaveCountAsync(3);
        await phone.Press("All there");
        await phone.Step("depart");
        await phone.Step("arrive");
        await phone.Step("work");
        await Fill(phone);
        await phone.Next.ClickAsync();
        await phone.SignAs("M. Weber");
        await phone.Step("complete");
        await phone.Press("Solved");
        await phone.Until("state.jobs[0].state === 'Completed'");
        await phone.Context.SetOfflineAsync(false);
        await phone.Until("state.waiting === 0 && state.online");

        (await phone.State()).GetProperty("refused").GetInt32().ShouldBe(0);
        var sheet = (await world.Http.Get($"/api/work-orders/{order}/record"))["sheet"]!;
        sheet["tasks"]!.AsArray().ToDictionary(told => (string)told!["task"]!, told => (string)told!["result"]!).ShouldBe(
            new Dictionary<string, string>
            {
                ["belts"] = "NotApplicable",
                ["engine-oil"] = "Done",
                ["levels"] = "Done",
                ["bolts"] = "Done",
                ["grease"] = "Done",
                ["hoses"] = "Done",
            }, ignoreOrder: true);
        sheet["parts"]!.AsArray().Select(part => ((string?)part!["number"], (int)part["quantity"]!))
            .ShouldBe([("60-1020", 1), ("60-1001", 1), ("60-0901", 2)]);
        (await world.Http.Get($"/api/work-orders/{order}"))["completion"]!["result"]!.GetValue<string>().ShouldBe("Solved");
        await SeenAtTheDesk(order);
        phone.Problems.ShouldBeEmpty();
    }

    /// <summary>All but one task done, fewer cartridges used than planned.</summary>
    private static async Task Fill(PhonePage phone)
    {
        await phone.Page.GetByText("I have introduced myself").ClickAsync();
        await phone.Press("Same as the order");
        await phone.Page.GetByLabel("Operating hours on arrival").FillAsync("101.5");
        await phone.Page.GetByLabel("What was done").FillAsync("Service");
        var belts = phone.Page.Locator("[data-task='belts']");
        await belts.GetByRole(AriaRole.Button, new() { Name = "Not done", Exact = true }).ClickAsync();
        await Expect(belts.GetByLabel("Why was it not done?")).ToBeVisibleAsync();
        await belts.GetByRole(AriaRole.Button, new() { Name = "Not applicable", Exact = true }).ClickAsync();
        await phone.Press("The rest is done");
        await phone.Press("Take over the plan’s materials (3)");
        await phone.Page.GetByLabel("Quantity").Nth(2).FillAsync("2");
        await phone.Press("The rest is in order");
        await phone.Press("Passed");
        await phone.Page.GetByLabel("How the user").FillAsync("Showed the level glass");
        await phone.Page.GetByLabel("Advice").FillAsync("Next at 600 h");
        foreach (var box in (string[])["Machine and site restored", "Cleaned up", "Precautions explained"])
            await phone.Page.GetByText(box).ClickAsync();
        await Expect(phone.Next).ToHaveTextAsync("Customer signs");
    }

    private async Task SeenAtTheDesk(string order)
    {
        var page = await world.OpenDesk($"/#/order/{order}", "es-ES");

        var belts = page.Locator("[data-card='tasks'] tbody tr", new() { HasText = "correa del ventilador" });
        await Expect(belts).ToContainTextAsync("No procede", new() { Timeout = 30_000 });
        await Expect(page.Locator("[data-card='tasks'] tbody tr", new() { HasText = "Hecha" })).ToHaveCountAsync(5);
        await Expect(page.Locator("[data-card='materials'] tbody tr")).ToHaveCountAsync(3);
        await page.Context.DisposeAsync();
    }
}
