using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

/// <summary>Two stations about 110 km apart, on a node of their own.</summary>
public class Territories_help_each_other : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(40);
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private NodeDatabase database = null!;
    private Node node = null!;

    public async Task InitializeAsync()
    {
        database = await NodeDatabase.Create("Sqlite");
        node = await Node.Start(database, "--Dispatching:HelpWithin=00:00:05", "--Dispatching:ReviewEvery=00:00:02");
        await Station("north", 51);
        await Station("south", 50);
        await OnShift("nora", "north", 50.6);
    }

    public async Task DisposeAsync()
    {
        await node.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task What_nobody_of_the_territory_can_do_goes_to_the_neighbour_whose_own_plan_takes_it_into_account()
    {
        var order = await Order("south", "HELP-1", 50.1);
        await Offered(order, "nora");
        var accepted = await node.Http.Post($"/api/work-orders/{order}/accept", new { technician = "nora", from = "Phone" });

        ((string?)accepted["station"], (string?)accepted["technician"]).ShouldBe(("south", "nora"));
        (await node.Http.Get($"/api/work-orders/{order}/decisions"))["items"]!.AsArray().Select(decision => (string?)decision!["station"])
            .ShouldBe(["north", "south"], ignoreOrder: true);
        await Knows("north", "nora");
    }

    [Fact]
    public async Task A_technician_of_the_territory_who_is_in_time_needs_no_help()
    {
        await OnShift("sam", "south", 50.0);

        var order = await Order("south", "HELP-2", 50.1);
        await Offered(order, "sam");

        (await node.Http.Get($"/api/work-orders/{order}/decisions"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_neighbour_has_nobody_either_a_person_decides()
    {
        await node.Http.Post("/api/technicians/nora/shift-end", new { });

        var order = await Order("south", "HELP-3", 50.1);

        await Eventually.TrueAsync(
            async () => (await node.Http.List("/api/dispatch/decisions?open=true"))
                .Any(decision => (string?)decision["workOrder"] == order), Soon, "Nobody was told");
        (await node.Http.Get($"/api/work-orders/{order}"))["offers"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_emergency_goes_ahead_of_minor_work_that_was_accepted_which_is_moved_behind_it()
    {
        await node.Http.Post("/api/technicians/nora/shift-end", new { });
        await OnShift("sue", "south", 50.0);
        var minor = await Order("south", "HELP-4", 50.9, severity: 4);
        await node.Http.Post(
            $"/api/work-orders/{minor}/assign", new { technician = "sue", plannedFrom = now.AddHours(2), plannedTo = now.AddHours(4) });

        await Knows("south", "sue");

        var emergency = await Order("south", "HELP-5", 49.8, severity: 1);
        await Offered(emergency, "sue");

        var decision = await node.Http.Get($"/api/work-orders/{emergency}/decision");
        decision["explanation"]!["ahead"]!.AsArray().Select(order => (string?)order).ShouldBe([minor]);
        ((DateTimeOffset)decision["plannedFrom"]!).ShouldBeLessThan(now.AddHours(2));

        await node.Http.Post($"/api/work-orders/{emergency}/accept", new { technician = "sue", from = "Phone" });
        var free = (DateTimeOffset)(await node.Http.Get($"/api/work-orders/{emergency}"))["plannedTo"]!;
        await Eventually.TrueAsync(
            async () => (DateTimeOffset)(await node.Http.Get($"/api/work-orders/{minor}"))["plannedFrom"]! > free, Soon,
            $"{minor} was not moved behind {emergency}");
    }

    private Task<JsonNode> Station(string id, double latitude) => node.Http.Post("/api/stations", new
    {
        id,
        name = id,
        country = "DE",
        timeZone = "Europe/Berlin",
        location = new { latitude, longitude = 9.0 },
        territory = new
        {
            type = "Polygon",
            coordinates = new[] { new double[][] { [8, latitude - 0.5], [10, latitude - 0.5], [10, latitude + 0.5], [8, latitude + 0.5],
                [8, latitude - 0.5] } }
        },
    });

    private async Task OnShift(string id, string station, double latitude)
    {
        await node.Http.Post(
            "/api/technicians", new { id, station, name = id, skills = Array.Empty<string>(), home = new { latitude, longitude = 9.0 } });
        await node.Http.Post($"/api/technicians/{id}/shift-start", new { at = now.AddMinutes(-10), endsAt = now.AddHours(12) });
        await node.Http.Post(
            $"/api/technicians/{id}/position", new { at = now.AddMinutes(-1), latitude, longitude = 9.0, accuracyMetres = 5.0 });
    }

    private async Task<string> Order(string station, string machine, double latitude, int severity = 1)
    {
        await node.Http.Post("/api/machines", new
        {
            serialNumber = machine,
            model = "L550",
            station,
            commissionedAt = now,
            warrantyMonths = 12,
            site = new { latitude, longitude = 9.0 }
        });
        var urgency = severity == 1 ? "Emergency" : "Normal";
        return (string)(await node.Http.Post(
            "/api/work-orders", new { type = "Repair", machine, work = "It does not start.", severity, urgency }))["id"]!;
    }

    private Task Offered(string order, string technician) => Eventually.TrueAsync(
        async () => (await node.Http.Get($"/api/work-orders/{order}"))["offers"]!.AsArray()
            .Any(offer => (string?)offer!["state"] == "Pending" && (string?)offer["technician"] == technician),
        Soon,
        $"{order} was not offered to {technician}");

    /// <summary>Until the territory's plan has the one job of a technician.</summary>
    private Task Knows(string station, string technician) => Eventually.TrueAsync(
        async () => (await node.Http.Post(
            "/api/dispatch/preview", new { station, site = new { latitude = 50.1, longitude = 9.0 }, severity = 4 }))["candidates"]!
            .AsArray().Any(candidate => (string?)candidate!["technician"] == technician && (int)candidate["jobsBefore"]! == 1),
        Soon,
        $"{station} does not know what {technician} has accepted");
}
