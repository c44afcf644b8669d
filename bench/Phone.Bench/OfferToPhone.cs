using System.Diagnostics;
using Dispatch.NodeBench;
using Dispatch.Testing.Nodes;

namespace Dispatch.PhoneBench;

/// <summary>
/// From the moment an offer is committed to the moment its phone is told, all phones connected, beside an empty round trip of the same hub
/// in between.
/// </summary>
internal static class OfferToPhone
{
    private const double PromptMilliseconds = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task Run(int phones, int offers)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database, Crew.Manual(phones));
        await Crew.Start(node, phones);
        var orders = await Crew.Orders(node, offers);
        var alone = NodeUsage.Megabytes(node.ProcessId);
        var connecting = Stopwatch.GetTimestamp();
        var lines = await Crew.Connect(node, phones);
        Console.WriteLine(
            $"{phones:N0} phones connected and subscribed in "
                + $"{Stopwatch.GetElapsedTime(connecting).TotalSeconds:N1} s; the node takes {alone:N0} MB before, {NodeUsage.Megabytes(node.ProcessId):N0} MB after");
        await Measure(node, lines, orders[..(offers / 10)]);
        var (sent, committed, trips) = await Measure(node, lines, orders[(offers / 10)..]);
        foreach (var line in lines) await line.DisposeAsync();

        var (tripMedian, tripHigh) = (Spread.Percentile(trips, 0.5), Spread.Percentile(trips, 0.99));
        Console.WriteLine($"empty round trip, ms: p50 {tripMedian:N2}, p99 {tripHigh:N2}");
        Tell("committed to notified", committed);
        Tell("sent to notified", sent);

        void Tell(string what, List<double> times)
        {
            var (median, high) = (Spread.Percentile(times, 0.5), Spread.Percentile(times, 0.99));
            Console.WriteLine(
                $"{what}, ms, {times.Count} offers: p50 {median:N1}, p99 {high:N1}, most {times.Max():N1}; by the round trip p50 "
                    + $"{median / tripMedian:N1}, p99 {high / tripHigh:N1}; by prompt interval and round trip p50 "
                    + $"{median / (PromptMilliseconds + tripMedian):N2}, p99 {high / (PromptMilliseconds + tripHigh):N2}");
        }
    }

    private static async Task<(List<double> Sent, List<double> Committed, List<double> Trips)> Measure(
        Node node, PhoneLine[] lines, string[] orders)
    {
        List<double> sent = [], committed = [], trips = [];
        var random = new Random(7);
        foreach (var order in orders)
        {
            trips.Add((await lines[random.Next(lines.Length)].RoundTrip()).TotalMilliseconds);
            var phone = random.Next(lines.Length);
            var notified = lines[phone].Next();
            var (wall, began) = (TimeProvider.System.GetUtcNow(), Stopwatch.GetTimestamp());
            await node.Http.Post($"/api/work-orders/{order}/offer", new { technician = Crew.Id(phone), expiresAt = wall.AddHours(1) });
            var took = Stopwatch.GetElapsedTime(began, await notified.WaitAsync(Patience));
            var recorded = (await node.Http.List($"/api/work-orders/{order}/timeline"))
                .Last(e => (string?)e["type"] == "work-order.offered")["recordedAt"]!.GetValue<DateTimeOffset>();
            sent.Add(took.TotalMilliseconds);
            committed.Add((wall + took - recorded).TotalMilliseconds);
        }

        return (sent, committed, trips);
    }
}
