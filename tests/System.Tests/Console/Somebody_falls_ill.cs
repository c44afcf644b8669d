using Dispatch.SystemTests.Browser;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

[Collection(AtTheDepot.Name)]
public class Somebody_falls_ill(Depot depot)
{
    private static readonly string[] Dispatcher = ["Dispatcher"];

    [Fact]
    public async Task In_the_middle_of_the_day_their_work_is_an_alert_with_the_reason_and_goes_to_a_colleague()
    {
        await depot.OnShift("ill1", "Eva Lang");
        var (accepted, begun) = (await depot.Repair("ILL1"), await depot.Repair("ILL2"));
        await depot.Assign(begun, "ill1", TimeProvider.System.GetUtcNow());
        await depot.Node.Http.Post($"/api/work-orders/{begun}/arrive", new { technician = "ill1", from = "Phone" });
        await depot.Assign(accepted, "ill1", TimeProvider.System.GetUtcNow().AddHours(2));
        await using var console = await depot.Open("#/?q=ill");

        await depot.Node.Http.Post("/api/technicians/ill1/out-of-service", new { reason = "fever" });

        await Expect(console.Page.Locator($"[data-job='{accepted}'] .chip")).ToHaveTextAsync("Open");
        await Expect(console.Page.Locator($"[data-job='{accepted}'] .flag")).ToBeVisibleAsync();
        await console.Page.Locator("#bell").ClickAsync();
        await Expect(console.Page.Locator(".alert.is-left").First)
            .ToContainTextAsync("Eva Lang is on site and cannot go on: fever. Name a successor.");
        var alert = console.Page.Locator(".alert.is-letGo").First;
        await Expect(alert).ToContainTextAsync("Eva Lang had to let it go: fever");
        await alert.GetByRole(AriaRole.Button, new() { Name = "Assign…" }).ClickAsync();
        await console.Page.Locator("dialog .pick").First.ClickAsync();

        await Expect(console.Page.Locator($"[data-job='{accepted}'] .chip")).ToHaveTextAsync("Accepted");
        ((string?)(await depot.Order(accepted))["technician"]).ShouldNotBe("ill1");
        await Expect(console.Page.Locator(".alert.is-letGo")).ToHaveCountAsync(0);
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_desk_plans_the_week_sees_who_is_missing_and_writes_an_illness_down_under_its_own_name()
    {
        await depot.OnShift("ros1", "Fay Moss");
        await depot.Node.Http.Post("/api/users", new
        {
            id = "marta",
            name = "marta",
            displayName = "Marta",
            password = "plans every week",
            mustChange = false,
            roles = Dispatcher,
        });
        await using var console = await depot.Open("#/rosters");
        await console.Page.Context.SignIn(depot.Node.Http.BaseAddress!, "marta", "plans every week");
        await console.Page.ReloadAsync();
        await Expect(console.Page.Locator("#user-name")).ToHaveTextAsync("Marta");
        await console.Page.Locator(".page-filter select").SelectOptionAsync("s1");
        var row = console.Page.Locator(".roster tr", new() { HasText = "Fay Moss" });

        await row.GetByRole(AriaRole.Button, new() { Name = "Usual week…" }).ClickAsync();
        await console.Page.GetByLabel("Monday").FillAsync("08:00-17:00");
        await console.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(row).ToContainTextAsync("08:00–17:00");
        await console.Page.GetByRole(AriaRole.Button, new() { Name = "Week after" }).ClickAsync();
        var monday = row.Locator(".roster-day").First;
        await Expect(monday).ToContainTextAsync("08:00–17:00");
        await monday.ClickAsync();
        await console.Page.GetByRole(AriaRole.Button, new() { Name = "Add: Absence" }).ClickAsync();

        await Expect(monday).ToContainTextAsync("Ill");
        var roster = await depot.Node.Http.Get("/api/technicians/ros1/roster");
        ((string?)roster["absences"]![0]!["kind"]).ShouldBe("Ill");
        console.Problems.ShouldBeEmpty();
    }
}
