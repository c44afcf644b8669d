using Dispatch.Testing.Nodes;

namespace Dispatch.PhoneBench;

/// <summary>Technicians on shift, fifty to a station, whose orders are given out by hand.</summary>
internal static class Crew
{
    private const int PerStation = 50;
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 64 };

    public static string[] Manual(int technicians) =>
        [.. Enumerable.Range(0, Stations(technicians)).Select(i => $"--Dispatching:ManualStations:{i}={Station(i * PerStation)}")];

    public static string Id(int number) => $"phone-{number:0000}";

    public static Uri Hub(Node node, string path) => new UriBuilder(node.Http.BaseAddress!) { Scheme = "ws", Path = path }.Uri;

    public static async Task Start(Node node, int count)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var station = 0; station < Stations(count); station++)
            await node.Http.Post("/api/stations", SampleFleet.Station(Station(station * PerStation)));
        await Parallel.ForEachAsync(Enumerable.Range(0, count), AtOnce, async (number, _) =>
        {
            var id = Id(number);
            await node.Http.Post("/api/technicians", new
            {
                id,
                name = id,
                station = Station(number),
                skills = Array.Empty<string>(),
                home = new { latitude = 50, longitude = 9 }
            });
            await node.Http.Post($"/api/technicians/{id}/shift-start", new { at = now.AddMinutes(-10), endsAt = now.AddHours(9) });
        });
    }

    public static async Task<string[]> Orders(Node node, int count)
    {
        var orders = new string[count];
        await Parallel.ForEachAsync(Enumerable.Range(0, count), AtOnce, async (number, _) =>
        {
            var machine = $"PB{number:00000}";
            await node.Http.Post("/api/machines", SampleFleet.Machine(machine, Station(0)));
            orders[number] =
                (string)(await node.Http.Post(
                    "/api/work-orders", new { separate = true, type = "Repair", machine, work = "Pump leaks", severity = 2 }))["id"]!;
        });
        return orders;
    }

    /// <summary>The lines of the first phones, each subscribed.</summary>
    public static async Task<PhoneLine[]> Connect(Node node, int count)
    {
        var lines = new PhoneLine[count];
        await Parallel.ForEachAsync(Enumerable.Range(0, count), AtOnce,
            async (number, _) => lines[number] = await PhoneLine.Open(Hub(node, "/hubs/technician"), Id(number)));
        return lines;
    }

    private static int Stations(int technicians) => (technicians + PerStation - 1) / PerStation;

    private static string Station(int technician) => $"bench-{technician / PerStation:000}";
}
