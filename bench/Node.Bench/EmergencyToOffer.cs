using Dispatch.Testing.Nodes;

namespace Dispatch.NodeBench;

/// <summary>
/// From the moment an emergency is durable to the moment it is offered to a technician: the order's event, the dispatcher's decision with
/// its explanation and the offer are three commits one after the other, so that three syncs of the disk are the least that is possible.
/// </summary>
internal static class EmergencyToOffer
{
    private const int Emergencies = 200;
    private const int Commits = 3;
    /// <summary>So that the day has room for all of them.</summary>
    private static readonly string[] ShortJobs = ["--Dispatching:Repair=00:10:00"];

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task Run(string provider, int technicians, int openOrders)
    {
        using var database = await NodeDatabase.Create(provider);
        await using var node = await Node.Start(database, ShortJobs);
        var random = new Random(4);
        await SetUp(node.Http, random, technicians, openOrders);

        var (told, offered) = (new List<double>(), new List<double>());
        for (var i = 0; i < Emergencies; i++)
        {
            var order = await Order(node.Http, random.Next(openOrders), severity: 1, "Emergency");
            var (durable, offeredAt) = await Offer(node.Http, order);
            told.Add(((DateTimeOffset)(await node.Http.Get($"/api/work-orders/{order}/decision"))["at"]! - durable).TotalMilliseconds);
            offered.Add((offeredAt - durable).TotalMilliseconds);
        }

        var floor = Commits * Spread.Percentile(await Timing.Of(500, Timing.Syncing(database.Folder)), 0.5);
        Console.WriteLine(
            $"{provider}: {technicians} technicians, {openOrders} open orders, {Emergencies} emergencies: from durable to the "
                + $"dispatcher's turn {Show(told)}, to offered {Show(offered)} ms");
        Console.WriteLine(
            $"{provider}: {Commits} syncs of the disk {floor:N2} ms; p50/syncs {Spread.Percentile(offered, 0.5) / floor:N1}, p99/syncs {Spread.Percentile(offered, 0.99) / floor:N1}");
    }

    private static string Show(List<double> times) => $"p50 {Spread.Percentile(times, 0.5):N1}, p99 {Spread.Percentile(times, 0.99):N1}";

    private static async Task SetUp(HttpClient node, Random random, int technicians, int openOrders)
    {
        var now = TimeProvider.System.GetUtcNow();
        await node.Post("/api/stations", SampleFleet.Station(Fleet.Station));
        for (var i = 0; i < technicians; i++)
        {
            var (id, (latitude, longitude)) = ($"tech-{i}", Place(random));
            await node.Post("/api/technicians",
                new { id, station = Fleet.Station, name = id, skills = Array.Empty<string>(), home = new { latitude, longitude } });
            await node.Post($"/api/technicians/{id}/shift-start", new { at = now.AddMinutes(-10), endsAt = now.AddHours(10) });
            await node.Post($"/api/technicians/{id}/position", new { at = now, latitude, longitude, accuracyMetres = 5.0 });
        }

        for (var i = 0; i < openOrders; i++)
        {
            var (latitude, longitude) = Place(random);
            await node.Post("/api/machines", new
            {
                serialNumber = Fleet.Serial(i),
                model = "L550",
                station = Fleet.Station,
                warrantyMonths = 12,
                site = new { latitude, longitude }
            });
            await Order(node, i, severity: 3, "Normal");
        }
    }

    /// <summary>Within some 60 km.</summary>
    private static (double Latitude, double Longitude) Place(Random random) =>
        (49.75 + (random.NextDouble() / 2), 8.6 + (random.NextDouble() * 0.8));

    private static async Task<string> Order(HttpClient node, int machine, int severity, string urgency) =>
        (string)(await node.Post("/api/work-orders", new
        {
            separate = true,
            type = "Repair",
            machine = Fleet.Serial(machine),
            work = "It does not start.",
            severity,
            urgency
        }))["id"]!;

    /// <summary>When the order, and when its first offer, was recorded; asked for until there is one.</summary>
    private static async Task<(DateTimeOffset Durable, DateTimeOffset Offered)> Offer(HttpClient node, string order)
    {
        for (; ; await Task.Delay(Look, TimeProvider.System))
        {
            var events = await node.List($"/api/work-orders/{order}/timeline");
            if (events.FirstOrDefault(e => (string?)e["type"] == "work-order.offered") is { } offered)
                return ((DateTimeOffset)events.First()["recordedAt"]!, (DateTimeOffset)offered["recordedAt"]!);
        }
    }
}
