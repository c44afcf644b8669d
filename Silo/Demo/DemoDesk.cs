namespace Dispatch.Silo.Demo;

internal static class DemoDesk
{
    /// <summary>To whoever the preview names first, but never to the visitor: only the engine asks whoever has a phone in hand.</summary>
    public static async Task Give(this DemoClient node, string order, CancellationToken stopping)
    {
        var preview = await node.Try("/api/dispatch/preview", new { workOrder = order }, stopping);
        if (preview?["candidates"]!.AsArray().FirstOrDefault(
            one => one!["arrivesAt"] is not null && (string?)one["technician"] != DemoOwn.Visitor) is not { } best)
            return;
        var from = (DateTimeOffset)best["arrivesAt"]!;
        await node.Try($"/api/work-orders/{Uri.EscapeDataString(order)}/assign",
            new { technician = (string)best["technician"]!, plannedFrom = from, plannedTo = from.AddMinutes(50) }, stopping);
    }
}
