using Dispatch.SystemTests.Browser;
using Dispatch.Testing;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

[Collection(AtTheDepot.Name)]
public class Two_dispatchers_at_one_job(Depot depot)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly Dictionary<string, string> Names = new() { ["t1"] = "Ana Ruiz", ["t2"] = "Ben Koch", ["t3"] = "Cai Wu" };

    [Fact]
    public async Task One_wins_and_the_other_undoes_nothing_and_is_told_who_has_it_whether_it_is_given_or_taken_over()
    {
        var order = await depot.Repair("RACE1");
        await using var first = await depot.Open("#/?q=race");
        await using var second = await depot.Open("#/?q=race");

        var winner = await Race(first, second, order, "t1", "t2");
        var others = Names.Keys.Where(technician => technician != winner).ToArray();
        await Race(first, second, order, others[0], others[1]);

        ((System.Text.Json.Nodes.JsonArray)(await depot.Order(order))["bookings"]!).Count.ShouldBe(2);
        first.Problems.Concat(second.Problems).ShouldBeEmpty();
    }

    /// <summary>Both have chosen before either is heard; answers who has the order afterwards.</summary>
    private async Task<string> Race(LivePage first, LivePage second, string order, string mine, string theirs)
    {
        await Task.WhenAll(Asking(first, order), Asking(second, order));

        var waiting = new Waiting(2);
        await Task.WhenAll(waiting.At(first), waiting.At(second));
        await Task.WhenAll(Choose(first, mine), Choose(second, theirs));
        await waiting.All;

        var (winner, told) = ("", "");
        try
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    winner = (string?)(await depot.Order(order))["technician"] ?? "";
                    var said = await Task.WhenAll(Said(first), Said(second));
                    told = string.Join(" | ", said);
                    return (winner == mine || winner == theirs)
                        && said.Count(text => text.Contains("faster", StringComparison.Ordinal)
                            && text.Contains(Names[winner], StringComparison.Ordinal)) == 1;
                },
                Soon,
                "Nobody, or both, were told who was faster");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} '{winner}' has the order; {told}", late);
        }

        foreach (var console in (LivePage[])[first, second])
            await console.Page.WaitForFunctionAsync($"() => window.dispatch.job('{order}')?.booking?.technician === '{winner}'");
        return winner;
    }

    private static async Task<string> Said(LivePage console) => await console.Page.Locator("#toast").TextContentAsync() ?? "";

    private static async Task Asking(LivePage console, string order)
    {
        if (!await console.Page.Locator("#detail").IsVisibleAsync())
            await console.Page.Locator($"[data-job='{order}']").ClickAsync();
        await console.Page.Locator("#detail [data-act='assign']").ClickAsync();
        await Expect(console.Page.Locator("[data-candidate]").First).ToBeVisibleAsync();
    }

    /// <summary>In one go, before a new list takes the place of this one; whoever is not the system's choice is confirmed.</summary>
    private static async Task Choose(LivePage console, string technician) => await console.Page.EvaluateAsync(
        """
        technician => {
            document.querySelector(`[data-candidate='${technician}']`).click()
            document.querySelector('.preview [role=alert] .strong, tr [role=alert] .strong')?.click()
        }
        """,
        technician);

    /// <summary>Keeps what the consoles send until all of them have sent it.</summary>
    private sealed class Waiting(int consoles)
    {
        private const string Decisions = "**/api/work-orders/*/*assign";
        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int sent;

        public Task All => all.Task.WaitAsync(Soon);

        public async Task At(LivePage console) => await console.Page.RouteAsync(
            Decisions,
            async route =>
            {
                if (Interlocked.Increment(ref sent) == consoles) all.SetResult();
                await All;
                await route.ContinueAsync();
            },
            new() { Times = 1 });
    }
}
