using System.Net;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Cluster;

/// <summary>
/// Two processes, one cluster. Machines live on either node, so a node that heard only of its own commits would show too few.
/// </summary>
public class ClusterTests
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] Serials = [.. Enumerable.Range(1, 20).Select(i => $"SN{i}")];

    /// <summary>How long a cluster may take to notice that a node is dead and to go on without it.</summary>
    private static readonly TimeSpan Membership = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Meeting = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Who_watches_either_node_is_told_of_all_commits_and_one_node_goes_on_when_the_other_is_killed()
    {
        using var database = await NodeDatabase.ForCluster();
        var (first, second) = (Node.Start(database, "--Storage:Node=a"), Node.Start(database, "--Storage:Node=b"));
        await using var a = await first;
        await using var b = await second;
        await a.Http.Post("/api/stations", SampleFleet.Station("s1"));
        foreach (var serial in Serials)
            await a.Http.Post("/api/machines", SampleFleet.Machine(serial, "s1"));
        var day = 0;
        await using var atB = await Watcher.At(b);
        await using (var atA = await Watcher.At(a))
        {
            foreach (var node in new[] { a, b })
                await Eventually.TrueAsync(
                    () => IsTold(node, ++day, atA, atB), Meeting, "The nodes do not tell each other what they commit");
        }

        foreach (var node in new[] { a, b })
            (await node.Http.List("/api/machines")).Count.ShouldBe(Serials.Length);

        await a.Kill();

        day++;
        foreach (var serial in Serials)
        {
            await Eventually.TrueAsync(
                async () => (await b.Http.Send(
                    HttpMethod.Post, "/api/telemetry/readings", new[] { Reading(serial, day) })).Status == HttpStatusCode.OK
                    && (double)(await b.Http.Get($"/api/machines/{serial}"))["lifetimeHours"]! == day * 10,
                Membership,
                $"{serial} does not come back on the other node:\n{b.Output}");
        }

        await atB.Sees(Serials, day * 10);
        (await b.Http.List("/api/machines/SN1/readings?from=2000-01-01T00:00:00Z")).Count.ShouldBe(day);
    }

    /// <summary>
    /// Whether all watchers saw that day's readings without their nodes reading the views again, as nodes do that have just met.
    /// </summary>
    private static async Task<bool> IsTold(Node by, int day, params Watcher[] watchers)
    {
        var before = watchers.Sum(watcher => watcher.Readings);
        foreach (var serial in Serials)
            await by.Http.Post("/api/telemetry/readings", new[] { Reading(serial, day) });
        await Task.WhenAll(watchers.Select(watcher => watcher.Sees(Serials, day * 10)));
        return watchers.Sum(watcher => watcher.Readings) == before;
    }

    /// <summary>Ten hours more than the day before.</summary>
    private static object Reading(string serial, int day) => SampleFleet.Reading(serial, Spring.AddDays(day), day * 10);
}
