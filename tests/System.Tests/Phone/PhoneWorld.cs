using System.Text.Json.Nodes;
using Dispatch.SystemTests.Browser;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;

namespace Dispatch.SystemTests.Phone;

/// <summary>
/// A node, a Chromium, and a station with two technicians; one for all tests of a class. Each test takes orders and machines of its own.
/// </summary>
public sealed class PhoneWorld() : NodeAndBrowser("--Push:AllowPrivate=true", "--Dispatching:ManualStations:0=s1")
{
    private int machines;

    public HttpClient Http => Node.Http;

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async Task<string> Technician(string name, bool onShift = true)
    {
        var id = $"{name.ToLowerInvariant()}-{Guid.CreateVersion7():N}"[..24];
        await Http.Post("/api/technicians",
            new { id, name, station = "s1", skills = Array.Empty<string>(), home = new { latitude = 50, longitude = 9 } });
        if (onShift) await Http.Post($"/api/technicians/{id}/shift-start", new { at = Now.AddMinutes(-1) });
        return id;
    }

    public async Task<string> Order(string type = "Repair", string work = "Pump leaks")
    {
        var machine = $"PH-{Interlocked.Increment(ref machines)}";
        await Http.Post("/api/machines", SampleFleet.Machine(machine, "s1", Now.AddDays(-1)));
        return await OrderOn(machine, type, work);
    }

    public async Task<string> OrderOn(string machine, string type, string work, int severity = 2) =>
        (string)(await Http.Post(
            "/api/work-orders", new { separate = true, type, machine, work, severity, receivedAt = Now.AddMinutes(-1) }))["id"]!;

    public Task<JsonNode> Do(string order, string command, object body) => Http.Post($"/api/work-orders/{order}/{command}", body);

    public Task<PhonePage> Open(
        string technician, string locale = "en-GB", ColorScheme colours = ColorScheme.Light, string? before = null) =>
        PhonePage.Open(Browser, Http, technician, locale, colours, before);

    /// <summary>A page as a customer's phone shows it.</summary>
    public async Task<IPage> OpenPage(string address)
    {
        var page = await Browser.NewPageAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 390, Height = 844 } });
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>A page of the console, as an administrator sees it.</summary>
    public async Task<IPage> OpenDesk(string address, string locale)
    {
        var context = await Browser.NewContextAsync(new() { Locale = locale, ViewportSize = new() { Width = 1366, Height = 768 } });
        await context.SignIn(Http.BaseAddress!);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Http.BaseAddress!, address).ToString());
        return page;
    }

    protected override Task SetUp() => Http.Post("/api/stations", SampleFleet.Station("s1"));
}
