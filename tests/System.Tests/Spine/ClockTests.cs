using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Spine;

public class ClockTests
{
    private static readonly TimeSpan Within = TimeSpan.FromHours(1);

    private static readonly string[] OneArrivalWithinAnHour =
        ["--Sla:Policies:0:Id=test", "--Sla:Policies:0:Lines:0:Clock=Arrive", $"--Sla:Policies:0:Lines:0:Within={Within}"];

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_clock_that_should_have_fired_while_the_node_was_down_fires_once_at_its_start(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        DateTimeOffset dueAt;
        await using (var node = await Node.Start(database, OneArrivalWithinAnHour))
        {
            await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
            await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));
            dueAt = Now.AddSeconds(10);
            await Place(node, "WO-1", dueAt);
            (await Breaches(node, "WO-1")).ShouldBeEmpty();
            await node.Kill();
        }

        await Eventually.TrueAsync(() => Task.FromResult(Now > dueAt), TimeSpan.FromSeconds(20), "The time did not come");
        for (var start = 0; start < 2; start++)
        {
            await using var again = await Node.Start(database, OneArrivalWithinAnHour);
            await Eventually.TrueAsync(
                async () => (await Breaches(again, "WO-1")).Count > 0, TimeSpan.FromSeconds(30), "The clock did not fire");
            (await Breaches(again, "WO-1")).ShouldHaveSingleItem().ShouldBe(dueAt, TimeSpan.FromMilliseconds(1));
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_clock_fires_on_time_and_not_when_the_technician_has_arrived(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        await using var node = await Node.Start(database, OneArrivalWithinAnHour);
        await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN1", "s1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("SN2", "s1"));
        await node.Http.Post("/api/technicians",
            new { id = "ana", name = "Ana", station = "s1", skills = Array.Empty<string>(), home = new { latitude = 50, longitude = 9 } });

        var (met, missed, dueAt) = await OneArrivalOfTwo(node, TimeSpan.FromSeconds(4));

        await Eventually.TrueAsync(
            async () => (await Breaches(node, missed)).Count > 0, TimeSpan.FromSeconds(30), "The clock did not fire");
        (await Breaches(node, missed)).ShouldHaveSingleItem().ShouldBe(dueAt, TimeSpan.FromMilliseconds(1));
        (await Breaches(node, met)).ShouldBeEmpty();
    }

    /// <summary>Two orders with one clock, and an arrival at the first in time: a slow machine gets more time.</summary>
    private static async Task<(string Met, string Missed, DateTimeOffset DueAt)> OneArrivalOfTwo(Node node, TimeSpan lead)
    {
        var (met, missed, dueAt) = ($"MET-{lead.TotalSeconds}", $"MISSED-{lead.TotalSeconds}", Now + lead);
        await Place(node, met, dueAt);
        // At another machine, or it would be the same trip and the same arrival.
        await Place(node, missed, dueAt, "SN2");
        await node.Http.Post($"/api/work-orders/{met}/assign", new { technician = "ana", confirm = "Comes in for it" });
        await node.Http.Post($"/api/work-orders/{met}/arrive", new { technician = "ana" });
        return Now < dueAt ? (met, missed, dueAt) : await OneArrivalOfTwo(node, lead * 2);
    }

    private static Task<JsonNode> Place(Node node, string id, DateTimeOffset dueAt, string machine = "SN1") => node.Http.Post(
        "/api/work-orders", new
        {
            separate = true,
            id,
            type = "Repair",
            machine,
            work = "It does not start.",
            severity = 2,
            urgency = "Normal",
            receivedAt = dueAt - Within
        });

    private static async Task<List<DateTimeOffset>> Breaches(Node node, string order) =>
    [
        .. (await node.Http.List($"/api/work-orders/{order}/timeline")).Where(e => (string?)e["type"] == "clock.breached")
            .Select(e => e["occurredAt"]!.GetValue<DateTimeOffset>()),
    ];
}
