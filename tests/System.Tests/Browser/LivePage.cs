using System.Text.Json;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;

namespace Dispatch.SystemTests.Browser;

/// <summary>The live page of a node, as a person in Madrid sees it unless told otherwise.</summary>
public sealed class LivePage : IAsyncDisposable
{
    private const float Patience = 60_000;
    private readonly IBrowserContext context;

    private LivePage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        page.PageError += (_, error) => Problems.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the page's scripts did not expect.</summary>
    public List<string> Problems { get; } = [];

    /// <param name="address">Below the node's; the tests of services want their list in front.</param>
    public static async Task<LivePage> Open(
        IBrowser browser, Node node, string locale = "en-GB", ColorScheme colours = ColorScheme.Light, string address = "?list=services")
    {
        var context = await browser.NewContextAsync(new()
        {
            Locale = locale,
            TimezoneId = "Europe/Madrid",
            ColorScheme = colours,
            ViewportSize = new() { Width = 1366, Height = 768 },
        });
        await context.SignIn(node.Http.BaseAddress!);
        var page = new LivePage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(node.Http.BaseAddress + address);
        await page.Until("state.connection === 'live'");
        return page;
    }

    /// <summary>Waits until the condition on <c>state</c> (see debug.ts) holds.</summary>
    public Task Until(string condition) =>
        Page.WaitForFunctionAsync(
            $"() => {{ const state = window.dispatch?.state(); return state && ({condition}) }}", null, new() { Timeout = Patience });

    public Task<JsonElement> State() => Page.EvaluateAsync<JsonElement>("() => window.dispatch.state()");

    /// <summary>The line of the list for this service, as <c>serial/line/occurrence</c>.</summary>
    public ILocator Service(string key) => Page.Locator($"[data-service='{key}']");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
