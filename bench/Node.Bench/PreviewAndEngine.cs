using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.NodeBench;

/// <summary>
/// Asks a node that runs, with a fleet and people at work: does the preview name somebody for every machine whose station has somebody on
/// shift, and is its first the one whom the engine then takes. The orders that this opens are cancelled again.
/// </summary>
internal static class PreviewAndEngine
{
    private const int Shown = 60;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Urgencies = ["Normal", "High", "Emergency"];

    /// <summary>Offers that are due at once are out by then.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static async Task Run(string address, int questions)
    {
        using var node = Administrator.Client(new Uri(address));
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
        var (random, same, sameMinute, nobody, inPlan, differences) = (new Random(5), 0, 0, 0, 0, new List<string>());
        for (var number = 0; number < questions; number++)
        {
            var (machine, severity, urgency) =
                (machines[random.Next(machines.Count)], 1 + random.Next(4), Urgencies[random.Next(Urgencies.Length)]);
            var before = await Ask(node, machine, severity, urgency);
            var order = (string)(await node.Post("/api/work-orders", new
            {
                separate = true,
                type = "Repair",
                machine = (string)machine["serialNumber"]!,
                work = "It does not start.",
                severity,
                urgency
            }))["id"]!;
            var taken = await Taken(node, (string)machine["station"]!, order);
            await node.Post($"/api/work-orders/{order}/cancel", new { reason = "Other", note = "A question of the benchmark." });
            if (taken is { IsPlanned: true }) inPlan++;
            var choice = before["choice"];
            if (taken?.Technician == (string?)choice?["technician"])
            {
                same++;
                if (choice is null) nobody++;
                if (choice is null || Apart(taken!.At!.Value, choice["arrivesAt"]!) < TimeSpan.FromMinutes(1)) sameMinute++;
                continue;
            }

            var after = (await Ask(node, machine, severity, urgency))["choice"];
            differences.Add(
                $"{machine["serialNumber"]} {severity} {urgency}: {Said(choice)}, then {taken?.Technician ?? taken?.Nobody ?? "nothing decided or planned"} at {taken?.At:T}; asked again: {Said(after)}. {Cause(before, taken, after)}");
        }

        Console.WriteLine(
            $"of {questions} repairs {same} ({100.0 * same / questions:0.0} %) went to whom the preview named first, "
                + $"{sameMinute} of them within a minute of its time; of "
                + $"{nobody} of them both say that nobody can without being called out; "
                + $"{inPlan} of all, not told to anybody yet, by the plan{Tell(differences)}");
    }

    /// <summary>What is known of why the engine took somebody else.</summary>
    private static string Cause(JsonNode before, Word? taken, JsonNode? after)
    {
        if ((string?)after?["technician"] == taken?.Technician)
            return "The world moved between the question and the decision: asked now, the preview says the same.";
        if ((string?)before["choice"]?["technician"] is not { } named || taken?.Candidates is not { } candidates) return "Not known.";
        var then = candidates.FirstOrDefault(one => (string)one!["technician"]! == named);
        return then is null ? $"{named} is no candidate of the decision."
            : then["exclusion"] is { } exclusion ? $"In the decision {named} is out: {exclusion}, {then["reason"]}"
            : $"In the decision {named} is there at {(DateTimeOffset)then["arrivesAt"]!:T}, price {then["price"]?["total"]} against {candidates[0]!["price"]?["total"]} of {candidates[0]!["technician"]}.";
    }

    private static string Said(JsonNode? choice) => choice is null
        ? "nobody"
        : $"{choice["technician"]}{(choice["station"] is { } station ? $" of {station}" : "")} at {(DateTimeOffset)choice["arrivesAt"]!:T}";

    private static TimeSpan Apart(DateTimeOffset one, JsonNode other) => (one - (DateTimeOffset)other!).Duration();

    private static Task<JsonNode> Ask(HttpClient node, JsonNode machine, int severity, string urgency) => node.Post(
        "/api/dispatch/preview",
        new { station = (string)machine["station"]!, site = Site(machine), machine = (string)machine["serialNumber"]!, severity, urgency });

    private static JsonNode? Site(JsonNode machine) => machine["site"]?.DeepClone();

    /// <summary>
    /// The engine's first word, or whom its plan has for it when nobody is to be told yet; null when it has neither in time.
    /// </summary>
    private static async Task<Word?> Taken(HttpClient node, string station, string order)
    {
        var from = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(from) < Patience)
        {
            if ((await node.Get($"/api/work-orders/{order}/decisions"))["items"]!.AsArray() is [.., var first])
                return new((string?)first!["technician"], (string?)first["nobody"], (DateTimeOffset?)first["plannedFrom"],
                    first["explanation"]?["candidates"]?.AsArray(), false);
            if (TimeProvider.System.GetElapsedTime(from) > Told && await Planned(node, station, order) is { } stop)
                return new((string)stop["technician"]!, null, (DateTimeOffset)stop["plannedFrom"]!, null, true);
            await Task.Delay(Look, TimeProvider.System);
        }

        return null;
    }

    private static async Task<JsonNode?> Planned(HttpClient node, string station, string order) =>
        (await node.Get($"/api/dispatch/planned?station={station}")).AsArray().FirstOrDefault(stop => (string?)stop!["workOrder"] == order);

    /// <param name="At">Begin on site.</param>
    /// <param name="Candidates">Those of the decision, the best first; null when it stands in the plan only.</param>
    private sealed record Word(string? Technician, string? Nobody, DateTimeOffset? At, JsonArray? Candidates, bool IsPlanned);

    private static string Tell(List<string> lines) =>
        lines.Count == 0 ? "" : $":{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", lines.Take(Shown))}";
}
