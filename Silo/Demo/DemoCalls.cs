using System.Text.Json.Nodes;

namespace Dispatch.Silo.Demo;

/// <summary>
/// The telephone and the desk of the demo world: customers call, technicians are sent; some of it is left to whoever looks.
/// </summary>
internal sealed class DemoCalls(DemoClient node, DemoOptions options, DemoOwn own, TimeProvider time)
{
    private const int MostOpen = 60;
    private const int Backlog = 26;

    /// <summary>Most customers call from around the town, so that one sees work begin and end; one in so many from the country.</summary>
    private const int FarOneIn = 6;
    private const double FarKm = 110;

    private static readonly string[] Chinese =
        ["动臂举升无力", "发动机无法启动", "变速箱挂挡有异响", "液压油管漏油", "冷却液温度过高", "转向沉重", "制动距离变长", "铲斗销轴磨损", "仪表报警 SPN 100", "空调不制冷"];

    /// <summary>Callers tell who they are and the fault.</summary>
    private static readonly string[] NotTold = ["Symptom", "Environment"];

    private static readonly string[] Spanish =
    [
        "La pluma no levanta", "El motor no arranca", "Ruido al cambiar de marcha", "Fuga en un latiguillo hidráulico",
        "Temperatura alta del refrigerante",
        "Dirección dura", "Frena tarde", "Pasador de la cuchara gastado", "Alarma SPN 100", "El aire acondicionado no enfría",
    ];

    private readonly Random random = new(options.Seed);

    public async Task Run(CancellationToken stopping)
    {
        var all = await node.List("/api/machines", stopping).ToListAsync(stopping);
        JsonNode[][] machines =
            [[.. all.Where(machine => own.IsNear(machine, DemoStation.NearKm))], [.. all.Where(machine => own.IsNear(machine, FarKm))]];
        if (machines[1].Length == 0) return;
        if (await node.List("/api/requests", stopping).CountAsync(stopping) == 0) await CatchUp(machines, stopping);
        using var next = new PeriodicTimer(options.CallEvery, time);
        while (await next.WaitForNextTickAsync(stopping))
        {
            var waiting = await node.List("/api/requests?state=Open", stopping).Where(IsOwn).ToListAsync(stopping);
            var open = await node.List("/api/work-orders?state=Open&state=Offered&state=Accepted", stopping).Where(IsOwn)
                .ToListAsync(stopping);
            if (waiting.Count < MostOpen / 4 && open.Count(order => (string)order["type"]! == "Repair") < MostOpen)
                await Call(machines, time.GetUtcNow(), stopping);
            if (waiting.Count > 4) await Send((string)waiting[^1]["id"]!, stopping);
            var repairs = open.Where(order => (string)order["state"]! == "Open" && (string)order["type"]! == "Repair");
            if (repairs.OrderBy(Haste).ElementAtOrDefault(3) is { } order)
                await node.Give((string)order["id"]!, stopping);
        }
    }

    /// <summary>What came in within the last hours, most of it given away.</summary>
    private async Task CatchUp(JsonNode[][] machines, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        for (var i = 0; i < Backlog; i++)
        {
            var request = await Call(machines, now.AddMinutes(-310 + (i * 12)), stopping);
            if (request is null || i % 5 == 4) continue;
            if (await Send(request, stopping) is { } order && i % 4 != 3) await node.Give(order, stopping);
        }
    }

    /// <summary>The request's id; null when one is open on the machine already.</summary>
    private async Task<string?> Call(JsonNode[][] machines, DateTimeOffset at, CancellationToken stopping)
    {
        var some = random.Next(FarOneIn) == 0 || machines[0].Length == 0 ? machines[1] : machines[0];
        var machine = some[random.Next(some.Length)];
        var chinese = ((string)machine["serialNumber"]!).StartsWith("CN", StringComparison.Ordinal);
        var emergency = random.Next(9) == 0;
        var request = await node.Try(
            "/api/requests",
            new
            {
                channel = random.Next(6) == 0 ? "Online" : "Hotline",
                machine = (string)machine["serialNumber"]!,
                customer = (string?)machine["customer"],
                fault = chinese ? Chinese[random.Next(Chinese.Length)] : Spanish[random.Next(Spanish.Length)],
                severity = emergency ? 1 : 1 + random.Next(4),
                urgency = emergency ? "Emergency" : random.Next(4) == 0 ? "High" : "Normal",
                receivedAt = at,
                contact = new { name = DemoNames.Person(chinese, random), phone = DemoNames.Phone(chinese, random) },
                notTold = NotTold,
            },
            stopping);
        return (string?)request?["id"];
    }

    private async Task<string?> Send(string request, CancellationToken stopping) =>
        (string?)(await node.Try(
            $"/api/requests/{Uri.EscapeDataString(request)}/send-technician", new { agreed = true }, stopping))?["workOrder"];

    private static (int, DateTimeOffset) Haste(JsonNode order) => ((int)order["severity"]!, (DateTimeOffset)order["receivedAt"]!);

    /// <summary>Whether a request or an order is about a machine of the demo.</summary>
    private bool IsOwn(JsonNode job) => own.IsMachine((string?)job["machine"]);
}
