using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>F-46 at the console.</summary>
[Collection(AtTheDepot.Name)]
public class A_machine_tells_its_faults(Depot depot)
{
    [Fact]
    public async Task The_request_says_that_the_machine_opened_it_and_the_machines_page_shows_what_it_tells()
    {
        await depot.Machine("FAULTY1");
        await using var console = await depot.Open();
        var lately = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 600);
        await depot.Node.Http.Post("/api/telemetry/readings", new[]
        {
            new
            {
                machine = "FAULTY1",
                at = lately,
                operatingHours = 10.0,
                faults = new[] { new { spn = 100, fmi = 1 }, new { spn = 107, fmi = 0 } },
            },
        });
        await Eventually.TrueAsync(
            async () => (await depot.Node.Http.List("/api/requests?machine=FAULTY1")).Count == 1,
            TimeSpan.FromSeconds(20),
            "No request is opened");

        await console.Page.EvaluateAsync("location.hash = '#/machine/FAULTY1'");
        var row = console.Page.Locator(".page-card tr", new() { HasText = "SPN 100 FMI 1" });
        await Expect(row).ToContainTextAsync("stop the engine at once");
        await Expect(row).ToContainTextAsync("taken care of");
        await Expect(console.Page.Locator(".page-card tr", new() { HasText = "SPN 107 FMI 0" })).ToContainTextAsync("no work yet");
        await row.GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();
        await Expect(console.Page.Locator(".page-card").First).ToContainTextAsync("The machine itself");
        console.Problems.ShouldBeEmpty();
    }
}
