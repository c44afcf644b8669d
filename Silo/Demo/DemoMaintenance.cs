namespace Dispatch.Silo.Demo;

/// <summary>The desk of the demo world that plans services: each is a visit that one can watch, not a tick in a list.</summary>
internal sealed class DemoMaintenance(DemoClient node, DemoOptions options, DemoOwn own, TimeProvider time)
{
    /// <summary>Share of the crew that is at services; the others are for breakdowns.</summary>
    private const int OneIn = 3;

    public async Task Run(CancellationToken stopping)
    {
        var near = await node.List("/api/machines", stopping).Where(machine => own.IsNear(machine, DemoStation.NearKm))
            .Select(machine => (string)machine["serialNumber"]!).ToHashSetAsync(cancellationToken: stopping);
        using var next = new PeriodicTimer(options.ServiceEvery, time);
        while (await next.WaitForNextTickAsync(stopping))
        {
            var orders = await node.List("/api/work-orders?state=Open&state=Offered&state=Accepted&state=EnRoute&state=OnSite", stopping)
                .Where(order => (string)order["type"]! == "ForcedMaintenance" && own.IsMachine((string?)order["machine"]))
                .ToListAsync(stopping);
            if (orders.Count(order => (string)order["state"]! != "Open") * OneIn >= options.Technicians) continue;
            var open = orders.Where(order => (string)order["state"]! == "Open");
            if (open.OrderBy(order => !near.Contains((string)order["machine"]!)).ThenBy(order => (DateTimeOffset)order["receivedAt"]!)
                .FirstOrDefault() is not { } due)
                continue;
            var path = $"/api/work-orders/{Uri.EscapeDataString((string)due["id"]!)}";
            await node.Try($"{path}/contact-customer", new { }, stopping);
            await node.Try($"{path}/materials", new { }, stopping);
            await node.Give((string)due["id"]!, stopping);
        }
    }
}
