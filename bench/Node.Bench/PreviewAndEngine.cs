using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.NodeBench;

/// <summary>
/// Asks a node that runs, with a fleet and people at work: does the preview name somebody for every machine whose station has somebody on
/// shift, and is its first the one whom the engine then takes. The orders that this opens are cancelled again.
/// </summary>
internal static class PreviewAndEngine
{
    private const int Shown = 20;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static async Task Run(string address, int questions)
    {
        using var node = new HttpClient { BaseAddress = new Uri(address) };
        var staffed = (await node.List("/api/technicians")).Where(one => (string?)one["status"] is not ("OffShift" or "OutOfService"))
            .Select(one => (string)one["station"]!).ToHashSet();
        var machines = (await node.List("/api/machines"))
            .Where(one => one["station"] is { } station && staffed.Contains((string)station!) && Site(one) is not null).ToList();
        await NamesSomebody(node, machines);
        await IsWhomTheEngineTakes(node, machines, questions);
    }

    private static async Task NamesSomebody(HttpClient node, List<JsonNode> machines)
    {
        var (named, leastBad, without) = (0, 0, new List<string>());
        foreach (var machine in machines)
        {
            var preview = await Ask(node, machine, severity: 2, "Normal");
            if (preview["candidates"]!.AsArray().Any(one => IsNamed(one!, preview["dueBy"]))) named++;
            else if (preview["candidates"]!.AsArray().Any(one => one!["anyway"] is { } anyway && IsNamed(anyway, preview["dueBy"])))
                leastBad++;
            else without.Add((string)machine["serialNumber"]!);
        }

        Console.WriteLine(
            $"of {machines.Count} machines whose station has somebody on shift: somebody who can, with time and lateness, for "
                + $"{named}; the least bad with time, lateness and prices for {leastBad}; nobody for {without.Count}{Tell(without)}");

        static bool IsNamed(JsonNode one, JsonNode? due) =>
            one["arrivesAt"] is not null && (due is null || one["lateByMinutes"] is not null);
    }

    private static async Task IsWhomTheEngineTakes(HttpClient node, List<JsonNode> machines, int questions)
    {
        var (random, same, sameMinute, differences) = (new Random(5), 0, 0, new List<string>());
        for (var number = 0; number < questions; number++)
        {
            var (machine, severity) = (machines[random.Next(machines.Count)], 1 + random.Next(2));
            var choice = (await Ask(node, machine, severity, "Emergency"))["choice"];
            var order = (string)(await node.Post("/api/work-orders", new
            {
                separate = true,
                type = "Repair",
                machine = (string)machine["serialNumber"]!,
                work = "It does not start.",
                severity,
                urgency = "Emergency"
            }))["id"]!;
            var decision = await Decided(node, order);
            await node.Post($"/api/work-orders/{order}/cancel", new { reason = "Other", note = "A question of the benchmark." });
            if ((string?)decision?["technician"] == (string?)choice?["technician"])
            {
                same++;
                if (choice is null || ((DateTimeOffset)decision!["plannedFrom"]! - (DateTimeOffset)choice["arrivesAt"]!)
                    .Duration() < TimeSpan.FromMinutes(1))
                    sameMinute++;
                continue;
            }

            differences.Add(
                $"{machine["serialNumber"]}: {choice?["technician"] ?? "nobody"} at {choice?["arrivesAt"]}, then {decision?["technician"] ?? decision?["nobody"] ?? "no decision"} at {decision?["plannedFrom"]}");
        }

        Console.WriteLine(
            $"of {questions} emergencies {same} ({100.0 * same / questions:0.0} %) went to whom the preview named first, "
                + $"{sameMinute} of them within a minute of its time{Tell(differences)}");
    }

    private static Task<JsonNode> Ask(HttpClient node, JsonNode machine, int severity, string urgency) => node.Post(
        "/api/dispatch/preview",
        new { station = (string)machine["station"]!, site = Site(machine), machine = (string)machine["serialNumber"]!, severity, urgency });

    private static JsonNode? Site(JsonNode machine) => machine["site"]?.DeepClone();

    /// <summary>The engine's first word; null when it has none in time.</summary>
    private static async Task<JsonNode?> Decided(HttpClient node, string order)
    {
        var from = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(from) < Patience)
        {
            if ((await node.Get($"/api/work-orders/{order}/decisions"))["items"]!.AsArray() is [.., var first]) return first;
            await Task.Delay(Look, TimeProvider.System);
        }

        return null;
    }

    private static string Tell(List<string> lines) =>
        lines.Count == 0 ? "" : $":{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", lines.Take(Shown))}";
}
