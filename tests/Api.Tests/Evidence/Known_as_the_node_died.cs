using System.Net;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>F-26: what becomes known of a machine counts for its open work from the receipt, whatever happens between.</summary>
public class Known_as_the_node_died
{
    private const int Machines = 12;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Each_machine_that_was_registered_has_its_order_promised_from_the_receipt()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        var orders = new string[Machines];
        await using (var node = await Node.Start(database))
        {
            await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
            for (var i = 0; i < Machines; i++)
                orders[i] = (string)(await node.Http.Post(
                    "/api/work-orders",
                    new { type = "Repair", machine = Serial(i), model = "L550", station = "s1", work = "No lift", severity = 1 }))["id"]!;
            Task[] registrations = [.. Enumerable.Range(0, Machines).Select(i => Register(node.Http, i))];
            await Task.WhenAny(registrations);
            await node.Kill();
            await Task.WhenAll(registrations);
        }

        await using var again = await Node.Start(database);
        var known = 0;
        for (var i = 0; i < Machines; i++)
        {
            if ((await again.Http.Send(HttpMethod.Get, $"/api/machines/{Serial(i)}")).Status != HttpStatusCode.OK) continue;
            known++;
            await Eventually.TrueAsync(
                async () => (string?)(await again.Http.Get($"/api/work-orders/{orders[i]}"))["warranty"]!["cover"] == "Covered",
                Soon, $"{orders[i]} was not looked at again:\n{again.Output}");
            var order = await again.Http.Get($"/api/work-orders/{orders[i]}");
            var arrive = order["clocks"]!.AsArray().First(clock => (string?)clock!["clock"] == "Arrive")!;
            ((DateTimeOffset)arrive["startedAt"]!).ShouldBe((DateTimeOffset)order["receivedAt"]!);
        }

        known.ShouldBePositive();
    }

    private static string Serial(int i) => $"KD-{i}";

    /// <summary>The node may die before it answers.</summary>
    private static async Task Register(HttpClient node, int i)
    {
        try
        {
            await node.Post("/api/machines", SampleFleet.Machine(Serial(i), "s1", Visit.Now.AddDays(-20)));
        }
        catch (HttpRequestException)
        {
        }
    }
}
