using System.Net;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;

namespace Dispatch.SystemTests.Browser;

/// <summary>The pages do all they do without anything that their own policy stops.</summary>
[Collection(InTheWorkshop.Name)]
public class PagesUnderTheirPolicyTests(Workshop workshop)
{
    [Theory]
    [InlineData("?list=services", "canvas")]
    [InlineData("#/reports", "main")]
    [InlineData("phone/", "main h2")]
    [InlineData("track/#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "main")]
    [InlineData("docs", "text=Web client")]
    [InlineData("engine/", "text=Silos")]
    public async Task Nothing_is_stopped(string address, string shown)
    {
        await workshop.Found("policy-1", "POLICY-1");
        await workshop.Node.Http.Post("/api/technicians", new
        {
            id = "policy-ana",
            name = "Ana",
            station = "policy-1",
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 },
        });
        await workshop.Node.Http.HasUser("policy-ana");
        var page = await workshop.Tab();
        if (address == "phone/") await page.Context.SignIn(workshop.Node.Http.BaseAddress!, "policy-ana", SignedIn.TechniciansPassword);
        page.SetDefaultTimeout(60_000);
        var stopped = new List<string>();
        await page.AddInitScriptAsync(
            """
            document.addEventListener('securitypolicyviolation', (stopped) =>
              console.log(`policy: ${stopped.violatedDirective} ${stopped.blockedURI}`))
            """);
        page.Console += (_, message) =>
        {
            // The reference's library asks whether it may make code of texts, and goes on without.
            var isAsked = address == "docs" && message.Text == "policy: script-src eval";
            if (message.Text.StartsWith("policy: ", StringComparison.Ordinal) && !isAsked)
                stopped.Add(message.Text);
        };

        await page.GotoAsync($"{workshop.Node.Http.BaseAddress}{address}", new() { WaitUntil = WaitUntilState.Load });
        await page.Locator(shown).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync(
            "async () => { await document.fonts.ready; for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame) }");

        stopped.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_engines_own_pages_are_for_administrators_alone()
    {
        using var dispatcher = await workshop.Node.Http.Someone("Dispatcher");

        foreach (var path in (string[])["/engine/", "/engine/index.min.js", "/engine/DashboardCounters"])
        {
            (await dispatcher.Send(HttpMethod.Get, path)).Status.ShouldBe(HttpStatusCode.Forbidden);
            using var answer = await workshop.Node.Http.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_script_in_the_page_does_not_run()
    {
        var page = await workshop.Tab();
        await page.GotoAsync($"{workshop.Node.Http.BaseAddress}track/");

        var ran = await page.EvaluateAsync<bool>(
            """
            () => {
              const script = document.createElement('script')
              script.textContent = 'window.ran = true'
              document.body.append(script)
              return window.ran === true
            }
            """);

        ran.ShouldBeFalse();
        await page.Context.CloseAsync();
    }
}
