using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Phone;

public class VanTests(PhoneWorld world) : IClassFixture<PhoneWorld>
{
    [Fact]
    public async Task Parts_are_chosen_from_the_van_and_its_list_is_put_right_without_reception()
    {
        var (ana, order) = (await world.Technician("Ana"), await world.Order());
        await world.Http.Post(
            $"/api/technicians/{ana}/stock-count", new { parts = new[] { Part("F-1", "Oil filter", 2), Part("S-7", "Seal", 1) } });
        await world.Do(order, "requirements", new { requiredSkills = Array.Empty<string>(), requiredParts = (string[])["S-7", "X-9"] });
        await world.Do(order, "assign", new { technician = ana, confirm = "The courier brings the rest." });
        await world.Do(order, "arrive", new { technician = ana });
        await using var phone = await world.Open(ana);
        await phone.Until("state.van.length === 2 && state.jobs.length === 1");
        await phone.Installed();
        await phone.Context.SetOfflineAsync(true);

        await phone.Show(order);
        await Expect(phone.Page.Locator("main li", new() { HasText = "Seal (S-7)" })).ToContainTextAsync("in the van");
        await Expect(phone.Page.Locator("main li", new() { HasText = "X-9" })).ToContainTextAsync("not in the van");
        await phone.Show(order, "/record");
        await phone.FillIn(part: "S-7");
        await phone.Next.ClickAsync();
        await phone.SignAs("M. Weber");
        await phone.Until("state.van.find((part) => part.number === 'S-7').quantity === 0");
        await phone.Page.EvaluateAsync("() => { location.hash = '#/van' }");
        await phone.Page.Locator("[data-part='F-1']").ClickAsync();
        await phone.Page.GetByLabel("How many are in the van?").FillAsync("5");
        await phone.Press("Save");
        await Expect(phone.Page.Locator("[data-part='F-1'] .much")).ToHaveTextAsync("5");
        await phone.Press("+ Add a part");
        await phone.Page.GetByLabel("Part number").FillAsync("h-2");
        await phone.Page.GetByLabel("Name").FillAsync("Hose");
        await phone.Page.GetByLabel("How many are in the van?").FillAsync("3");
        await phone.Press("Save");
        await Expect(phone.Page.Locator("[data-part='H-2'] .much")).ToHaveTextAsync("3");
        await phone.Context.SetOfflineAsync(false);
        await phone.Until("state.waiting === 0 && state.refused === 0 && state.online");

        await Eventually.TrueAsync(async () => await Van(ana) is [("F-1", 5), ("H-2", 3), ("S-7", 0)], TimeSpan.FromSeconds(20),
            "The centre does not have what the phone has");
        phone.Problems.ShouldBeEmpty();
    }

    private static object Part(string number, string name, int quantity) => new { number, name, quantity };

    private async Task<(string, int)[]> Van(string technician) =>
        [.. (await world.Http.Get($"/api/technicians/{technician}/stock"))["items"]!.AsArray()
            .Select(part => ((string)part!["number"]!, (int)part["quantity"]!))];
}
