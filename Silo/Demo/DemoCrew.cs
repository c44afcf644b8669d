using System.Text.Json.Nodes;

namespace Dispatch.Silo.Demo;

/// <summary>
/// The technicians of the demo world: they start their shifts, take what they are offered, drive, work, have the record signed. One is left
/// to whoever looks.
/// </summary>
internal sealed class DemoCrew(DemoClient node, DemoOptions options, DemoOwn own, TimeProvider time)
{
    private const string UnderWay = "/api/work-orders?state=Offered&state=Accepted&state=EnRoute&state=OnSite";

    /// <summary>A wavy line across white ground.</summary>
    private const string Signature =
        "iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAIAAAC6iKlyAAABGElEQVR42u3asRLCMAwDUO3szPz/T4aNrXeNHVsylY+xXNRHAmkMlqulYAJDG9plaE"
        + "Mbmlev9+f3EmfK5wSdWJn7KmcgKnSiq1mfjQqp6Drcx3NCUJluXZETrOixa/qjhq8hQG/F4lrX5YSUMnfbFxj3/lsgmJ5iHR5RAjrj1WmdHIsMnZdq"
        + "s86PQoM+ZdQA3fNZQj99KUTbosGIOVJk0fkzgBErsUikc2ODKXNkyirphn7y93459JQdAuXJE7NW4qC9eQn0uKe4/uMqzFLuOZdQhJ5y0kY/6cZE5d"
        + "3RFfoJiJ2VCLZClLs2t6D/prnHjZqFXuya0llPQS+Z0p8QCN/DEivxnNi9jSVfmlH9b1JDG9plaEM/vr5Tjkny8HXkcgAAAABJRU5ErkJggg==";

    private static readonly string[] Checklist =
    [
        "engine", "cooling", "fuel", "transmission", "axles", "hydraulics", "steering", "brakes", "tyres", "electrics", "lights",
        "linkage", "cab", "leaks", "lubrication",
    ];

    private static readonly TimeSpan Resting = TimeSpan.FromSeconds(45);
    private readonly Dictionary<string, DemoTechnician> crew = [];

    public async Task Run(CancellationToken stopping)
    {
        using var next = new PeriodicTimer(options.DriveEvery, time);
        var shifts = 0;
        do
        {
            if (shifts++ % 60 == 0) await StartShifts(stopping);
            var orders = await node.List(UnderWay, stopping).ToListAsync(stopping);
            foreach (var order in orders.Where(order => (string?)order["state"] == "Offered")) await Answer(order, stopping);
            var mine = orders.Where(order => order["technician"] is not null).ToLookup(order => (string)order["technician"]!);
            foreach (var technician in crew.Values) await Act(technician, mine[technician.Id], stopping);
        }
        while (await next.WaitForNextTickAsync(stopping));
    }

    /// <summary>One in six stays at home.</summary>
    private async Task StartShifts(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var number = 0;
        await foreach (var technician in node.List("/api/technicians", stopping))
        {
            var id = (string)technician["id"]!;
            if (!own.IsTechnician(id) || ++number % 6 == 0) continue;
            var country = DemoStation.All.FirstOrDefault(one => one.Id == (string)technician["station"]!)?.Country ?? "";
            if ((string)technician["status"]! == "OffShift")
            {
                await node.Try($"/api/technicians/{id}/stock", DemoVan.Loaded(id, country), stopping, HttpMethod.Put, id);
                await node.Try(
                    $"/api/technicians/{id}/shift-start", new { at = now, endsAt = now.AddHours(6 + (number % 4)) }, stopping, phone: id);
            }

            var place = technician["position"] ?? technician["home"]!;
            if (id != DemoOwn.Visitor && !crew.ContainsKey(id))
                crew.Add(id, new DemoTechnician(id, (double)place["latitude"]!, (double)place["longitude"]!));
        }
    }

    private async Task Answer(JsonNode order, CancellationToken stopping)
    {
        foreach (var offer in order["offers"]!.AsArray().Where(offer => (string?)offer!["state"] == "Pending"))
        {
            var technician = (string)offer!["technician"]!;
            if (crew.ContainsKey(technician))
                await node.Try($"{PathOf(order)}/accept", new { technician, from = "Phone" }, stopping, phone: technician);
        }
    }

    private async Task Act(DemoTechnician technician, IEnumerable<JsonNode> orders, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var order = orders.OrderBy(Rank).ThenBy(one => (DateTimeOffset?)one["plannedFrom"] ?? now).FirstOrDefault();
        var driving = false;
        switch ((string?)order?["state"])
        {
            case "OnSite" when now - (DateTimeOffset?)order!["arrivedAt"] > WorkTime(order):
                await Complete(order, technician.Id, stopping);
                break;
            case "EnRoute" when order!["site"] is { } site:
                driving = !technician.Drive((double)site["latitude"]!, (double)site["longitude"]!, options.DriveEvery);
                if (!driving)
                    await node.Try(
                        $"{PathOf(order)}/arrive", new { technician = technician.Id, from = "Phone" }, stopping, phone: technician.Id);
                break;
            case "Accepted":
                await Depart(order!, technician.Id, stopping);
                break;
        }

        if (!driving && now - technician.ToldAt < Resting) return;
        technician.ToldAt = now;
        await node.Try($"/api/technicians/{technician.Id}/position", technician.Position(now, driving), stopping);
    }

    private static string PathOf(JsonNode order) => $"/api/work-orders/{Uri.EscapeDataString((string)order["id"]!)}";

    private static int Rank(JsonNode order) => (string)order["state"]! switch { "OnSite" => 0, "EnRoute" => 1, "Accepted" => 2, _ => 3 };

    private TimeSpan WorkTime(JsonNode order) =>
        options.WorkFor * (1 + (Math.Abs(((string)order["id"]!).Sum(symbol => symbol)) % 25 / 50.0));

    private async Task Depart(JsonNode order, string technician, CancellationToken stopping)
    {
        var path = PathOf(order);
        if ((string)order["type"]! == "ForcedMaintenance")
        {
            await node.Try($"{path}/contact-customer", new { }, stopping, phone: technician);
            await node.Try($"{path}/materials", new { }, stopping, phone: technician);
        }

        await node.Try($"{path}/depart", new { technician, from = "Phone" }, stopping, phone: technician);
    }

    private async Task Complete(JsonNode order, string technician, CancellationToken stopping)
    {
        var path = PathOf(order);
        var machine = await node.Get($"/api/machines/{Uri.EscapeDataString((string)order["machine"]!)}", stopping);
        var hours = Math.Round((double?)machine["lifetimeHours"] ?? 0, 1);
        var tasks = order["service"] is null ? null : (await node.Get(path, stopping))["tasks"]?.AsArray();
        await node.Try($"{path}/record", new { sheet = Sheet(order, tasks, hours) }, stopping, HttpMethod.Put, technician);
        await node.Try(
            $"{path}/record/sign", new { signerName = "Demo", signature = Signature, from = "Phone" }, stopping, phone: technician);
        await node.Try($"{path}/complete", new { technician, operatingHours = hours, from = "Phone" }, stopping, phone: technician);
        await Rate(path, ((string)order["id"]!).Sum(letter => letter), stopping);
        await node.Try($"{path}/close", new { note = "Demo" }, stopping);
    }

    /// <summary>Three customers of four say what they think, and nearly all are content.</summary>
    private async Task Rate(string path, int mood, CancellationToken stopping)
    {
        if (mood % 4 == 0 || (await node.Try($"{path}/tracking-links", new { }, stopping))?["token"] is not { } token) return;
        await node.Try($"/api/tracking/{token}/rating", new { stars = mood % 37 == 0 ? 2 : mood % 3 == 0 ? 4 : 5 }, stopping);
    }

    /// <param name="tasks">Of the service; null for other work.</param>
    private static object Sheet(JsonNode order, JsonArray? tasks, double hours) => new
    {
        introduced = true,
        nameplate = new { model = (string?)order["model"], serial = (string?)order["machine"] },
        operatingHours = hours,
        fault = (string?)order["work"],
        cause = "Wear",
        responsibility = "Supplier",
        work = "Replaced and tested",
        parts = (string)order["type"]! == "ForcedMaintenance"
            ? DemoVan.ForService(((string)order["machine"]!).StartsWith("CN", StringComparison.Ordinal) ? "CN" : "")
            : [],
        inspection = Checklist.Select(item => new { item, result = "InOrder" }),
        guidance = "Daily greasing",
        test = new { passed = true },
        advice = "Next service by plan",
        leaving = new { restored = true, cleared = true, precautionsExplained = true },
        tasks = tasks?.Select(task => new { task = (string?)task!["code"], result = "Done" }),
    };
}
