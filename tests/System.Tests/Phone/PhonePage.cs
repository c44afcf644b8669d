using System.Text.Json;
using Dispatch.SystemTests.Browser;
using Microsoft.Playwright;

namespace Dispatch.SystemTests.Phone;

/// <summary>A technician's phone in the hand: 390 by 844 points, at the machine's site unless moved.</summary>
public sealed class PhonePage : IAsyncDisposable
{
    private const float Patience = 30_000;

    private PhonePage(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        page.SetDefaultTimeout(Patience);
        page.PageError += (_, error) => Problems.Add(error);
    }

    public IPage Page { get; }

    public IBrowserContext Context { get; }

    /// <summary>What the page's scripts did not expect.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The large button of the one next thing to do.</summary>
    public ILocator Next => Page.Locator(".next");

    /// <param name="node">As an administrator: the technician's user is made where there is none.</param>
    /// <param name="before">A script that runs before the page's own.</param>
    public static async Task<PhonePage> Open(
        IBrowser browser, HttpClient node, string technician, string locale, ColorScheme colours, string? before = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            Locale = locale,
            TimezoneId = "Europe/Berlin",
            ColorScheme = colours,
            ViewportSize = new() { Width = 390, Height = 844 },
            HasTouch = true,
            IsMobile = true,
            Geolocation = new() { Latitude = 50.3f, Longitude = 9.1f, Accuracy = 10 },
            Permissions = ["geolocation", "notifications", "camera"],
        });
        if (before is not null) await context.AddInitScriptAsync(before);
        var phone = new PhonePage(context, await context.NewPageAsync());
        await node.HasUser(technician);
        await context.SignIn(node.BaseAddress!, technician, SignedIn.TechniciansPassword);
        await phone.Page.GotoAsync(new Uri(node.BaseAddress!, "/phone/").ToString());
        await phone.Until("state.technician && document.querySelector('main h2')");
        return phone;
    }

    /// <summary>Waits until the condition on <c>state</c> (see main.ts) holds.</summary>
    /// <exception cref="TimeoutException">It did not; the message tells the state.</exception>
    public async Task Until(string condition)
    {
        try
        {
            await Page.WaitForFunctionAsync(
                $"() => {{ const state = window.phone?.state(); return state && ({condition}) }}", null, new() { Timeout = Patience });
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"Not within {Patience} ms: {condition}; the state is {await State()}", late);
        }
    }

    public Task<JsonElement> State() => Page.EvaluateAsync<JsonElement>("() => window.phone.state()");

    /// <summary>Goes on when the worker has the app on the phone, so that it starts without reception.</summary>
    public async Task Installed()
    {
        await Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => null)");
        await Until("state.controlled");
    }

    /// <summary>Does the next step, which must be this one.</summary>
    public Task Step(string step) => Page.Locator($".next[data-step='{step}']").ClickAsync();

    public Task Press(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task Show(string order, string part = "") => Page.EvaluateAsync("hash => { location.hash = hash }", $"#/job/{order}{part}");

    /// <summary>Fills in the record of a repair in which nothing but the seal was wrong.</summary>
    /// <param name="part">A part of the van's list that was replaced; null for none.</param>
    public async Task FillIn(string? part = null)
    {
        await Page.GetByText("I have introduced myself").ClickAsync();
        await Press("Same as the order");
        await Page.GetByLabel("Operating hours on arrival").FillAsync("812.5");
        await Page.GetByLabel("Fault and how").FillAsync("Seal torn");
        await Page.GetByLabel("Cause").FillAsync("Age of the seal");
        await Press("Wear");
        await Page.GetByLabel("What was done").FillAsync("Seal replaced");
        await Press(part is null ? "No part was replaced" : "+ Add a part");
        if (part is not null) await Page.Locator($"dialog [data-part='{part}']").ClickAsync();
        await Press("The rest is in order");
        await Press("Passed");
        await Page.Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "pump.png", MimeType = "image/png", Buffer = await Page.ScreenshotAsync() });
        await Page.GetByLabel("How the user").FillAsync("Showed the level glass");
        await Page.GetByLabel("Advice").FillAsync("Look at the seal at 1200 h");
        foreach (var box in (string[])["Machine and site restored", "Cleaned up", "Precautions explained"])
            await Page.GetByText(box).ClickAsync();
    }

    /// <summary>The customer draws something on the glass.</summary>
    public async Task SignAs(string name)
    {
        await Page.GetByLabel("Name of who signs").FillAsync(name);
        await Page.Locator("canvas").ScrollIntoViewIfNeededAsync();
        var glass = (await Page.Locator("canvas").BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(glass.X + 40, glass.Y + 60);
        await Page.Mouse.DownAsync();
        for (var i = 1; i <= 8; i++) await Page.Mouse.MoveAsync(glass.X + 40 + (25 * i), glass.Y + 60 + (30 * (i % 2)));
        await Page.Mouse.UpAsync();
        await Next.ClickAsync();
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
