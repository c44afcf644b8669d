using System.Text.Json.Nodes;
using Dispatch.SystemTests.Browser;
using Dispatch.SystemTests.Phone;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;

namespace Dispatch.SystemTests.Console;

/// <summary>
/// One node and one Chromium for all tests of the console: station s1 with three technicians on shift and station s4 without any, where
/// people make all offers; station s5 with one, where the engine does; station s9 without anybody.
/// </summary>
public sealed class Depot()
    : NodeAndBrowser("--Dispatching:ManualStations:0=s1", "--Dispatching:ManualStations:1=s4", "--Dispatching:Neighbours=0")
{
    /// <summary>The console of another node, in the same browser.</summary>
    public Task<LivePage> Open(Node node, string address) => LivePage.Open(Browser, node, address: address);

    /// <summary>The console as a dispatcher in Madrid sees it.</summary>
    public Task<LivePage> Open(string address = "", string locale = "en-GB", ColorScheme colours = ColorScheme.Light) =>
        LivePage.Open(Browser, Node, locale, colours, address);

    /// <summary>A technician's phone, in the same browser, 50.3 N 9.1 E.</summary>
    public Task<PhonePage> Phone(string technician) =>
        PhonePage.Open(Browser, Node.Http, technician, "en-GB", ColorScheme.Light);

    /// <param name="isCovered">In warranty, so that an arrival is promised.</param>
    public async Task Machine(
        string serial, string station = "s1", double latitude = 50.1, bool isCovered = false) =>
        await Node.Http.Send(HttpMethod.Post, "/api/machines", new
        {
            serialNumber = serial,
            model = "L550",
            station,
            customer = "c1",
            warrantyMonths = 12,
            commissionedAt = isCovered ? TimeProvider.System.GetUtcNow().AddDays(-30) : (DateTimeOffset?)null,
            site = new { latitude, longitude = 9.1 },
        });

    /// <summary>A repair on a machine of its own; answers the order's id.</summary>
    public async Task<string> Repair(string serial, string station = "s1", bool isCovered = false)
    {
        await Machine(serial, station, isCovered: isCovered);
        var order = await Node.Http.Post("/api/work-orders",
            new { separate = true, type = "Repair", machine = serial, customer = "c1", work = "Bucket does not lift", severity = 2 });
        return (string)order["id"]!;
    }

    /// <summary>An emergency where nobody is; answers the order's id once the engine has said that a person has to decide.</summary>
    public async Task<string> ForAPerson(string serial)
    {
        await Machine(serial, "s9");
        var order = (string)(await Node.Http.Post("/api/work-orders", new
        {
            separate = true,
            type = "Repair",
            machine = serial,
            customer = "c1",
            work = "Brakes fail",
            severity = 1,
            urgency = "Emergency"
        }))["id"]!;
        await Eventually.TrueAsync(
            async () => (await Node.Http.List("/api/dispatch/decisions?open=true"))
                .Any(decision => (string?)decision["workOrder"] == order), TimeSpan.FromSeconds(20), "The engine decides nothing");
        return order;
    }

    public async Task Assign(string order, string technician, DateTimeOffset from) => await Node.Http.Post(
        $"/api/work-orders/{order}/assign",
        new { technician, plannedFrom = from, plannedTo = from.AddHours(1), confirm = "Other tests gave them work as well" });

    public async Task<JsonNode> Order(string id) => await Node.Http.Get($"/api/work-orders/{id}");

    protected override async Task SetUp()
    {
        await Node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await Node.Http.Post("/api/stations", SampleFleet.Station("s4"));
        await Node.Http.Post("/api/stations", SampleFleet.Station("s9"));
        await Node.Http.Post(
            "/api/customers", new { id = "c1", kind = "Company", name = "Steinbruch Rhön", phone = "+49 661 1234567", station = "s1" });
        foreach (var (id, name) in ((string, string)[])[("t1", "Ana Ruiz"), ("t2", "Ben Koch"), ("t3", "Cai Wu")])
            await OnShift(id, name);
        await Node.Http.Post("/api/stations", SampleFleet.Station("s5"));
        await OnShift("t5", "Eva Sol", "s5");
    }

    /// <summary>Where they are is said once: a second place a moment later would be the wrong one of two (F-41).</summary>
    public async Task OnShift(string id, string name, string station = "s1", double latitude = 50.05, double longitude = 9.05)
    {
        var now = TimeProvider.System.GetUtcNow();
        await Node.Http.Post(
            "/api/technicians", new { id, name, station, skills = Array.Empty<string>(), home = new { latitude = 50.0, longitude = 9.0 } });
        await Node.Http.Post($"/api/technicians/{id}/shift-start", new { at = now, endsAt = now.AddHours(10) });
        await Node.Http.Post($"/api/technicians/{id}/position", new { at = now, latitude, longitude, accuracyMetres = 5 });
    }
}

[CollectionDefinition(Name)]
public sealed class AtTheDepot : ICollectionFixture<Depot>
{
    public const string Name = "console";
}
