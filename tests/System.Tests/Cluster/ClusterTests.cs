using System.Net;
using Dispatch.Testing;
using Dispatch.Testing.Live;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Cluster;

/// <summary>Two processes, one cluster.</summary>
public class ClusterTests
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Membership = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_is_committed_on_one_node_is_seen_by_who_watches_the_other_and_one_node_goes_on_when_the_other_is_killed()
    {
        using var database = await NodeDatabase.ForCluster();
        var (first, second) = (Node.Start(database, "--Storage:Node=a"), Node.Start(database, "--Storage:Node=b"));
        await using var a = await first;
        await using var b = await second;
        await a.Http.Post("/api/stations", SampleFleet.Station("s1"));
        var serials = Enumerable.Range(1, 20).Select(i => $"SN{i}").ToArray();
        foreach (var serial in serials)
            await a.Http.Post("/api/machines", SampleFleet.Machine(serial, "s1"));
        await using var watcher = await LiveClient.Connect(new Uri($"ws://{b.Http.BaseAddress!.Authority}/hubs/live"));
        var picture = new Picture();
        await Report(a, serials, 1);
        await Follow(watcher, picture, () => Shows(picture, serials, 10));

        await Report(a, serials, 2);
        await Deltas(watcher, picture, () => Shows(picture, serials, 20));
        await Report(b, serials, 3);
        await Deltas(watcher, picture, () => Shows(picture, serials, 30));
        foreach (var node in new[] { a, b })
            (await node.Http.List("/api/machines")).Count.ShouldBe(serials.Length);

        await a.Kill();

        foreach (var serial in serials)
        {
            await Eventually.TrueAsync(
                async () => (await b.Http.Send(HttpMethod.Post, "/api/telemetry/readings", new[] { SampleFleet.Reading(serial, Spring.AddDays(4), 40) })).Status == HttpStatusCode.OK
                    && (double)(await b.Http.Get($"/api/machines/{serial}"))["lifetimeHours"]! == 40,
                Membership,
                $"{serial} does not come back on the other node:\n{b.Output}");
        }

        (await b.Http.List("/api/machines/SN1/readings?from=2000-01-01T00:00:00Z")).Count.ShouldBe(4);
    }

    /// <summary>Ten hours more for each machine than the day before.</summary>
    private static async Task Report(Node at, string[] serials, int day)
    {
        foreach (var serial in serials)
            await at.Http.Post("/api/telemetry/readings", new[] { SampleFleet.Reading(serial, Spring.AddDays(day), day * 10) });
    }

    private static bool Shows(Picture picture, string[] serials, double hours) =>
        serials.All(serial => picture.Markers.TryGetValue(serial, out var marker) && marker.Hours == hours);

    /// <summary>Subscribes, again when asked to, until the picture is as wanted.</summary>
    private static async Task Follow(LiveClient watcher, Picture picture, Func<bool> wanted)
    {
        var request = new { topics = new[] { "machines", "services", "stations", "technicians" } };
        picture.Take((await watcher.Subscribe(request))["content"]!);
        while (!wanted())
        {
            var (name, message) = await watcher.Next();
            picture.Take((name == "resync" ? await watcher.Subscribe(request) : message)["content"]!);
        }
    }

    private static async Task Deltas(LiveClient watcher, Picture picture, Func<bool> wanted)
    {
        while (!wanted())
            picture.Take((await watcher.NextDelta())["content"]!);
    }
}
