using System.Globalization;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Nodes;

/// <summary>
/// A day on which something of every kind happens that a node keeps: of a small station, by its API. Orders are given by hand: the station
/// has to be one of <c>Dispatching:ManualStations</c>.
/// </summary>
public static class OneDay
{
    public const string Station = "day";

    private static readonly string[] Checklist =
    [
        "engine", "cooling", "fuel", "transmission", "axles", "hydraulics", "steering", "brakes", "tyres", "electrics", "lights",
        "linkage", "cab", "leaks", "lubrication",
    ];

    public static async Task Live(HttpClient http)
    {
        await People(http);
        await Machines(http);
        await ACallAndItsRepair(http);
        await AServiceCancelled(http);
        await AnOrderThatIsBeingOffered(http);
        await AnOrderThatTheEngineGives(http);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static async Task People(HttpClient http)
    {
        await http.Post("/api/stations", SampleFleet.Station(Station));
        foreach (var (id, name) in ((string, string)[])[("day-ana", "Ana Ruiz"), ("day-bo", "李波")])
            await http.Post("/api/technicians",
                new { id, name, station = Station, skills = (string[])["hydraulics"], home = new { latitude = 50, longitude = 9 } });
        await http.Post("/api/dealers", new { id = "day-dealer", name = "Maquinaria del Sur", stations = new[] { Station } });
        await http.Post("/api/technicians/day-ana/shift-start", new { at = Now.AddMinutes(-30), endsAt = Now.AddHours(8) });
        await http.Post("/api/technicians/day-ana/break-start", new { });
        await http.Post("/api/technicians/day-ana/break-end", new { });
        await http.Post("/api/technicians/day-ana/position", new { latitude = 50.02, longitude = 9.03, at = Now });
        await http.Post("/api/technicians/day-ana/stock-count",
            new
            {
                parts = new[] { new { number = "F-1", name = "Filter", quantity = 3 },
                new { number = "H-2", name = "Hose", quantity = 1 } }
            });
        await Put(http, "/api/technicians/day-ana/stock", new { parts = new[] { new { number = "F-1", name = "Filter", quantity = 2 } } });
        await Put(http, "/api/technicians/day-bo/roster/pattern",
            new { from = "2026-01-05", shifts = new[] { new { day = "Monday", start = "08:00", end = "17:00" } } });
        await http.Post(
            "/api/technicians/day-bo/roster/absences", new { kind = "Training", from = "2027-03-16T00:00", to = "2027-03-17T00:00" });
        await http.Post("/api/technicians/day-ana/devices", new { device = "day-tracker" });
    }

    private static async Task Machines(HttpClient http)
    {
        await http.Post("/api/customers",
            new { id = "DAY-C", kind = "Company", name = "Áridos del Ebro S.L.", address = "Zaragoza", station = Station });
        await http.Post("/api/customers/DAY-C/contacts", new { id = "p1", name = "陈静", role = "Owner", phone = "+34 600 000 777" });
        foreach (var serial in (string[])["DAY-1", "DAY-2", "DAY-3"])
        {
            await http.Post("/api/machines", new
            {
                serialNumber = serial,
                model = "L550",
                station = Station,
                customer = "DAY-C",
                commissionedAt = Now.AddDays(-40),
                warrantyMonths = 12,
                site = new { latitude = 50.1, longitude = 9.1 },
            });
        }

        await http.Post("/api/telemetry/readings",
            new[] { SampleFleet.Reading("DAY-1", Now.AddDays(-30), 60), SampleFleet.Reading("DAY-1", Now.AddDays(-1), 95) });
        await http.Post("/api/telemetry/readings",
            new[] { SampleFleet.Reading("DAY-2", Now.AddDays(-30), 70), SampleFleet.Reading("DAY-2", Now.AddMinutes(-50), 101) });
        await Put(http, "/api/fault-rules/day-air",
            new
            {
                spn = 107,
                fmi = 0,
                severity = 3,
                times = 3,
                advice = new { en = "Clean the filter.", zh = "清洁滤芯。", es = "Limpie el filtro." },
            });
        await http.Post("/api/telemetry/readings", new[]
        {
            new { machine = "DAY-1", at = Now.AddMinutes(-40), operatingHours = 95.5, faults = new[] { new { spn = 107, fmi = 0 } } },
        });
        await Eventually.TrueAsync(
            async () => (await http.List("/api/work-orders?machine=DAY-2")).Count == 1, Patience, "The due service opens no order");
    }

    private static async Task ACallAndItsRepair(HttpClient http)
    {
        var request = (string)(await http.Post("/api/requests", new
        {
            channel = "Hotline",
            machine = "DAY-1",
            fault = "动臂不能举升",
            severity = 2,
            urgency = "High",
            work = "Repair",
            contact = new { name = "王小明", phone = "+86 555 123" },
            notTold = SampleFleet.OnlyWhoCalls,
        }))["id"]!;
        var order = (string)(await http.Post($"/api/requests/{request}/send-technician", new { agreed = true }))["workOrder"]!;
        await Do(http, order, "offer", new { technician = "day-bo", expiresAt = Now.AddHours(1) });
        await Do(http, order, "reject", new { technician = "day-bo", reason = "TooFar" });
        await Do(http, order, "offer", new { technician = "day-ana", expiresAt = Now.AddHours(1) });
        await Do(http, order, "accept", new { technician = "day-ana", from = "Phone" });
        await Do(http, order, "depart", new { technician = "day-ana", from = "Phone" });
        await Do(http, order, "arrive",
            new { technician = "day-ana", from = "Phone", position = new { latitude = 50.1, longitude = 9.1 } });
        await Do(http, order, "pause", new { technician = "day-ana", reason = "Parts" });
        await Do(http, order, "resume", new { technician = "day-ana" });
        await Put(http, $"/api/work-orders/{order}/record", new { sheet = Sheet() });
        await Do(http, order, "record/sign", new { signerName = "王小明", signature = SampleInk.Signature });
        await Do(http, order, "record/correct", new { reason = "Another hose" });
        await Put(http, $"/api/work-orders/{order}/record", new { sheet = Sheet() });
        await Do(http, order, "record/sign", new { signerName = "王小明", signature = SampleInk.Signature });
        await Do(http, order, "complete", new { });
        await Do(http, order, "close", new { });
        await Eventually.TrueAsync(
            async () => (string?)(await http.Get($"/api/requests/{request}"))["state"] is not "Open", Patience, "The request stays open");
    }

    private static async Task AServiceCancelled(HttpClient http)
    {
        var order = (string)(await http.List("/api/work-orders?machine=DAY-2")).Single()["id"]!;
        await Do(http, order, "contact-customer", new { agreedAt = Now.AddDays(2) });
        await Do(http, order, "assign", new
        {
            technician = "day-bo",
            plannedFrom = Now.AddDays(2),
            plannedTo = Now.AddDays(2).AddHours(2),
            confirm = "Comes in for it"
        });
        await Do(http, order, "cancel", new { reason = "CustomerWithdrew" });
    }

    private static async Task AnOrderThatIsBeingOffered(HttpClient http)
    {
        var order = (string)(await http.Post(
            "/api/work-orders", new { type = "Repair", machine = "DAY-3", work = "Pump leaks", severity = 3 }))["id"]!;
        await Do(http, order, "offer", new { technician = "day-ana", expiresAt = Now.AddDays(300) });
    }

    private static async Task AnOrderThatTheEngineGives(HttpClient http)
    {
        await http.Post("/api/stations", new
        {
            id = "day-engine",
            name = "Gdynia",
            country = "PL",
            timeZone = "Europe/Warsaw",
            location = new { latitude = 54.5, longitude = 18.5 },
            territory = new
            {
                type = "Polygon",
                coordinates = new[] { new double[][] { [18, 54], [19, 54], [19, 55], [18, 55], [18, 54] } }
            },
        });
        await http.Post("/api/technicians", new
        {
            id = "day-eva",
            name = "Ewa Lis",
            station = "day-engine",
            skills = Array.Empty<string>(),
            home = new { latitude = 54.5, longitude = 18.5 }
        });
        await http.Post("/api/technicians/day-eva/shift-start", new { at = Now.AddMinutes(-5), endsAt = Now.AddHours(9) });
        await http.Post("/api/technicians/day-eva/position", new { latitude = 54.5, longitude = 18.5, at = Now });
        await http.Post("/api/machines",
            new { serialNumber = "DAY-4", model = "L550", station = "day-engine", site = new { latitude = 54.51, longitude = 18.51 } });
        var order = (string)(await http.Post(
            "/api/work-orders", new { type = "Repair", machine = "DAY-4", work = "No drive", severity = 1 }))["id"]!;
        await Eventually.TrueAsync(
            async () => (await http.Get($"/api/work-orders/{order}"))["offers"]!.AsArray()
                .Any(offer => (string?)offer!["state"] == "Pending"), Patience, "The engine offers it to nobody");
        await Do(http, order, "accept", new { technician = "day-eva", from = "Phone" });
    }

    private static object Sheet() => new
    {
        introduced = true,
        nameplate = new { model = "L550", serial = "DAY-1" },
        operatingHours = 96.5,
        fault = "动臂不能举升",
        cause = "软管磨损",
        responsibility = "Supplier",
        work = "Hose replaced",
        parts = new[] { new { number = "F-1", name = "Filter", quantity = 1, oldSerial = "old-1", newSerial = "new-1" } },
        inspection = Checklist.Select(item => new { item, result = "InOrder" }),
        guidance = "Look at the hoses",
        test = new { passed = true },
        advice = "Oil at 100 h",
        leaving = new { restored = true, cleared = true, precautionsExplained = true },
    };

    private static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    private static Task<JsonNode> Do(HttpClient http, string order, string command, object body) =>
        http.Post($"/api/work-orders/{order}/{command}", body);

    private static async Task Put(HttpClient http, string path, object body)
    {
        var (status, answer) = await http.Send(HttpMethod.Put, path, body);
        if ((int)status >= 300)
            throw new HttpRequestException(
                string.Create(CultureInfo.InvariantCulture, $"PUT {path}: {(int)status} {answer.ToJsonString()}"), null, status);
    }
}
