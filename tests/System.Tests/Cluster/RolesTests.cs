using System.Net;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Cluster;

/// <summary>Silos that listen to nobody but each other, and Web processes before them; each can go and come.</summary>
public class RolesTests
{
    private const string Silo = "--Node:Roles=Silo";
    private const string Web = "--Node:Roles=Web";
    private static readonly DateTimeOffset Spring = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] Serials = [.. Enumerable.Range(1, 20).Select(i => $"SN{i}")];
    /// <summary>
    /// A call that was on its way when its silo was killed is answered once the others have noticed, not after
    /// <c>Engine:ResponseTimeout</c>, 30 s.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private int day;

    [Fact]
    public async Task A_front_shows_and_does_what_the_silos_behind_it_hold_while_any_of_them_is_left()
    {
        using var database = await NodeDatabase.ForCluster();
        var (first, second) = (Node.Start(database, Silo, "--Storage:Node=a"), Node.Start(database, Silo, "--Storage:Node=b"));
        await using var a = await first;
        await using var b = await second;
        await using var front = await Node.Start(database, Web, "--Storage:Node=front");
        a.Http.BaseAddress.ShouldBeNull();
        await front.Http.Post("/api/stations", SampleFleet.Station("s1"));
        foreach (var serial in Serials) await front.Http.Post("/api/machines", SampleFleet.Machine(serial, "s1"));

        await using var viewer = await Watcher.At(front);
        await Report(front);
        await viewer.Sees(Serials, day * 10);

        await using var other = await Node.Start(database, Web, "--Storage:Node=other");
        await using var beside = await Watcher.At(other);
        await Report(other);
        await Task.WhenAll(viewer.Sees(Serials, day * 10), beside.Sees(Serials, day * 10));

        await a.Kill();
        await Report(front);
        await viewer.Sees(Serials, day * 10);

        await using var c = await Node.Start(database, Silo, "--Storage:Node=c");
        await b.Kill();
        await Report(other);
        await Task.WhenAll(viewer.Sees(Serials, day * 10), beside.Sees(Serials, day * 10));
    }

    [Fact]
    public async Task A_front_that_starts_first_waits_for_its_silos()
    {
        using var database = await NodeDatabase.ForCluster();
        var starting = Node.Start(database, Web, "--Storage:Node=front");

        await using var silo = await Node.Start(database, Silo, "--Storage:Node=a");
        await using var front = await starting;

        (await front.Http.Send(HttpMethod.Post, "/api/stations", SampleFleet.Station("s1"))).Status.ShouldBe(HttpStatusCode.Created);
    }

    /// <summary>Every machine works ten hours more; whoever is refused for the moment repeats, nobody meets an error.</summary>
    private async Task Report(Node at)
    {
        day++;
        foreach (var serial in Serials)
            await Eventually.TrueAsync(() => Taken(at, serial), Patience, $"{serial} is not answered:\n{at.Output}");
    }

    private async Task<bool> Taken(Node at, string serial)
    {
        var (status, answer) = await at.Http.Send(
            HttpMethod.Post, "/api/telemetry/readings", new[] { SampleFleet.Reading(serial, Spring.AddDays(day), day * 10) });
        status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable], answer.ToJsonString());
        return status == HttpStatusCode.OK;
    }
}
