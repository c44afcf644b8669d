using Dispatch.Testing.Nodes;
using Microsoft.Playwright;

namespace Dispatch.SystemTests.Browser;

/// <summary>
/// One node and one Chromium for the tests of the list of services; each test has a station of its own, and looks at nothing else.
/// </summary>
public sealed class Workshop() : NodeAndBrowser("--Engine:Dashboard=true")
{
    /// <summary>A station with machines.</summary>
    public async Task Found(string station, params string[] machines)
    {
        await Node.Http.Post("/api/stations", SampleFleet.Station(station));
        foreach (var machine in machines) await Node.Http.Post("/api/machines", SampleFleet.Machine(machine, station));
    }

    public async Task Report(string machine, DateTimeOffset at, double hours) =>
        await Node.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading(machine, at, hours) });

    /// <summary>An empty tab of a browser in which somebody is signed in.</summary>
    public async Task<IPage> Tab()
    {
        var context = await Browser.NewContextAsync();
        await context.SignIn(Node.Http.BaseAddress!);
        return await context.NewPageAsync();
    }

    /// <summary>The page with the list of services in front, showing the station's territory.</summary>
    public Task<LivePage> Open(string station, string locale = "en-GB", ColorScheme colours = ColorScheme.Light) =>
        LivePage.Open(Browser, Node, locale, colours, $"?list=services#/?territory={station}");
}

[CollectionDefinition(Name)]
public sealed class InTheWorkshop : ICollectionFixture<Workshop>
{
    public const string Name = "services";
}
