using System.Text.Json.Nodes;
using Dispatch.Api.Tests.Dispatching;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Technicians;

/// <summary>R-CREW-1, from the phone to the colleague.</summary>
[Collection(OnOneNode.Name)]
public class Who_cannot_go_on_lets_go(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly Crew crew = new(node);

    [Theory]
    [InlineData("ill", "out-of-service", """{"reason":"ill"}""", "OutOfService", false)]
    [InlineData("way", "out-of-service", """{"reason":"the van broke down"}""", "OutOfService", true)]
    [InlineData("end", "shift-end", "{}", "ShiftEnded", false)]
    public async Task An_accepted_emergency_is_offered_to_the_colleague_at_once(
        string name, string call, string body, string reason, bool hasDeparted)
    {
        var (station, ana, bo) = ($"let-{name}", $"let-{name}-ana", $"let-{name}-bo");
        await crew.Station(station);
        await crew.OnShift(station, ana, 50.1);
        var order = await Emergency(station);
        await Asked(order, ana);
        await node.Http.Post($"/api/work-orders/{order}/accept", new { technician = ana, from = "Phone" });
        if (hasDeparted) await node.Http.Post($"/api/work-orders/{order}/depart", new { technician = ana, from = "Phone" });
        await crew.OnShift(station, bo, 50.15);

        await node.Http.PostText($"/api/technicians/{ana}/{call}", body);

        await Asked(order, bo);
        var told = await node.Http.Get($"/api/work-orders/{order}");
        ((string?)told["technician"], (string?)told["jeopardy"]).ShouldBe((null, "AtRisk"));
        ((string?)told["letGo"]!["technician"], (string?)told["letGo"]!["reason"], (bool)told["letGo"]!["onSite"]!)
            .ShouldBe((ana, reason, false));
        (await Events($"/api/technicians/{ana}")).ShouldContain("technician.work-let-go");
        (await Events($"/api/work-orders/{order}")).ShouldContain("work-order.booking-released");
        await node.Http.Post($"/api/work-orders/{order}/accept", new { technician = bo, from = "Phone" });
        var taken = await node.Http.Get($"/api/work-orders/{order}");
        ((string?)taken["technician"], taken["letGo"]).ShouldBe((bo, null));
    }

    [Fact]
    public async Task Work_on_site_stays_and_a_booking_of_tomorrow_too()
    {
        await crew.Station("let-stay");
        await crew.OnShift("let-stay", "let-stay-ana", 50.1);
        var (onSite, tomorrow) = (await Repair("let-stay"), await Repair("let-stay"));
        var begin = TimeProvider.System.GetUtcNow().AddDays(1);
        await node.Http.Post($"/api/work-orders/{onSite}/assign", new { technician = "let-stay-ana" });
        await node.Http.Post($"/api/work-orders/{onSite}/arrive", new { technician = "let-stay-ana", from = "Phone" });
        await node.Http.Post(
            $"/api/work-orders/{tomorrow}/assign", new { technician = "let-stay-ana", plannedFrom = begin, plannedTo = begin.AddHours(2) });

        await node.Http.Post("/api/technicians/let-stay-ana/shift-end", new { });

        await Eventually.TrueAsync(async () => (await node.Http.Get($"/api/work-orders/{onSite}"))["letGo"] is not null, Soon,
            "Nobody was told that the technician left");
        var left = await node.Http.Get($"/api/work-orders/{onSite}");
        ((string?)left["state"], (string?)left["technician"], (bool)left["letGo"]!["onSite"]!, (string?)left["jeopardy"])
            .ShouldBe(("OnSite", "let-stay-ana", true, "AtRisk"));
        ((string?)(await node.Http.Get($"/api/work-orders/{tomorrow}"))["technician"]).ShouldBe("let-stay-ana");
    }

    [Fact]
    public async Task Who_moves_to_another_station_leaves_the_old_ones_work_behind()
    {
        await crew.Station("let-old");
        await crew.Station("let-new");
        await crew.OnShift("let-old", "let-mover", 50.1);
        var order = await Repair("let-old");
        await node.Http.Post($"/api/work-orders/{order}/assign", new { technician = "let-mover" });

        await crew.TakeOn("let-new", "let-mover", 50.1);

        await Eventually.TrueAsync(async () => (string?)(await node.Http.Get($"/api/work-orders/{order}"))["technician"] is null, Soon,
            "They kept the old station's job");
        ((string?)(await node.Http.Get($"/api/work-orders/{order}"))["letGo"]!["reason"]).ShouldBe("StationChanged");
    }

    [Fact]
    public async Task Nobody_is_on_site_at_two_places()
    {
        await crew.Station("let-two");
        await crew.OnShift("let-two", "let-two-ana", 50.1);
        var (first, second) = (await Repair("let-two"), await Repair("let-two"));
        foreach (var order in (string[])[first, second])
        {
            await node.Http.Post($"/api/work-orders/{order}/assign", new { technician = "let-two-ana" });
            await node.Http.Post($"/api/work-orders/{order}/arrive",
                new { technician = "let-two-ana", position = new { latitude = 50.1, longitude = 9.1 }, from = "Phone" });
        }

        await Eventually.TrueAsync(async () => (string?)(await node.Http.Get($"/api/work-orders/{first}"))["pauseReason"] == "Elsewhere",
            Soon, "They are at two places");
        ((string?)(await node.Http.Get($"/api/work-orders/{second}"))["state"]).ShouldBe("OnSite");
        ((string?)(await node.Http.Get("/api/technicians/let-two-ana"))["status"]).ShouldBe("OnSite");
    }

    private Task<string> Emergency(string station) => Order(station, new { severity = 1, urgency = "Emergency" });

    private Task<string> Repair(string station) => Order(station, new { severity = 3, urgency = "Normal" });

    private async Task<string> Order(string station, object weight)
    {
        var machine = $"LET-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, station));
        var body = new JsonObject { ["type"] = "Repair", ["machine"] = machine, ["work"] = "No lift." };
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(weight)!.AsObject()) body[name] = value!.DeepClone();
        return (string)(await node.Http.Post("/api/work-orders", body))["id"]!;
    }

    private Task Asked(string order, string technician) => Eventually.TrueAsync(
        async () => (await node.Http.Get($"/api/work-orders/{order}"))["offers"]!.AsArray()
            .Any(offer => (string?)offer!["state"] == "Pending" && (string?)offer["technician"] == technician),
        Soon,
        $"{technician} was not asked");

    private async Task<IEnumerable<string>> Events(string path) =>
        (await node.Http.List($"{path}/timeline")).Select(e => (string)e["type"]!);
}
