using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Api.Tests.Dispatching;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.WorkOrders;

/// <summary>R-TRIP-1 and F-13 over HTTP, where orders are given by hand.</summary>
[Collection(OnOneNode.Name)]
public class One_trip(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task A_due_service_offered_to_one_joins_the_trip_of_who_repairs_the_machine_and_arrives_with_them()
    {
        var machine = await Machine("TRIP-1");
        await Technicians("trip-1-a", "trip-1-b");
        var (service, repair) = (await Service(machine, isPrepared: true), await Order(machine));
        await Offer(service, "trip-1-a");
        await Offer(repair, "trip-1-b");

        await Do(repair, "accept", new { technician = "trip-1-b", from = "Phone" });
        var joined = await Eventually("The service does not follow", service, order => (string?)order["technician"] == "trip-1-b");

        ((string?)joined["offers"]![0]!["state"], (string?)joined["offers"]![0]!["reason"]).ShouldBe(("Withdrawn", "machine_visited"));
        ((string?)joined["trip"]!["leader"], (bool)joined["bookings"]![0]!["paysTravel"]!).ShouldBe((repair, false));
        var lead = await node.Http.Get($"/api/work-orders/{repair}");
        ((string?)lead["bookings"]![0]!["trip"], (bool)lead["bookings"]![0]!["paysTravel"]!)
            .ShouldBe(((string?)joined["bookings"]![0]!["trip"], true));
        await Do(repair, "depart", new { technician = "trip-1-b", from = "Phone" });
        await Do(repair, "arrive", new { technician = "trip-1-b", from = "Phone" });
        var arrived = await Eventually("The service is not arrived at", service, order => (string?)order["state"] == "OnSite");
        arrived["arrivedAt"]!.GetValue<DateTimeOffset>()
            .ShouldBe((await node.Http.Get($"/api/work-orders/{repair}"))["arrivedAt"]!.GetValue<DateTimeOffset>());
        ((string?)(await node.Http.Get($"/api/work-orders/{repair}"))["state"]).ShouldBe("OnSite");
    }

    [Fact]
    public async Task Unprepared_it_stays_behind_and_the_offer_to_somebody_else_is_withdrawn_with_a_reason()
    {
        var machine = await Machine("TRIP-2");
        await Technicians("trip-2-a", "trip-2-b");
        var (service, repair) = (await Service(machine, isPrepared: false), await Order(machine));
        await Offer(service, "trip-2-a");

        await Do(repair, "assign", new { technician = "trip-2-b" });
        var behind = await Eventually("The offer stands", service, order => (string?)order["state"] == "Open");
        var lead = await Eventually("The repair does not know", repair, order => order["trip"]?["lost"] is JsonArray { Count: 1 });

        ((string?)behind["offers"]![0]!["state"], (string?)behind["offers"]![0]!["reason"], (string?)behind["technician"])
            .ShouldBe(("Withdrawn", "machine_visited", null));
        ((string?)lead["trip"]!["lost"]![0]!["workOrder"], (string?)lead["trip"]!["lost"]![0]!["reason"])
            .ShouldBe((service, "customer_not_contacted"));
    }

    [Fact]
    public async Task Whoever_works_on_the_machine_takes_a_service_along_that_was_made_ready_later()
    {
        var machine = await Machine("TRIP-3");
        await Technicians("trip-3");
        var (service, repair) = (await Service(machine, isPrepared: false), await Order(machine));
        await Do(repair, "assign", new { technician = "trip-3" });
        await Do(repair, "arrive", new { technician = "trip-3" });
        await Prepare(service);

        await Do(repair, "take-along", new { technician = "trip-3", along = (string[])[service], from = "Phone" });

        var joined = await Eventually("It is not taken along", service, order => (string?)order["state"] == "OnSite");
        ((string?)joined["technician"], (string?)joined["trip"]!["leader"]).ShouldBe(("trip-3", repair));
        ((string?)(await node.Http.Get($"/api/work-orders/{repair}"))["state"]).ShouldBe("OnSite");
    }

    [Fact]
    public async Task Alone_is_a_choice_and_orders_of_other_machines_can_be_named()
    {
        var (machine, other) = (await Machine("TRIP-4"), await Machine("TRIP-5"));
        await Technicians("trip-4");
        var (service, near, repair) =
            (await Service(machine, isPrepared: true), await Service(other, isPrepared: true), await Order(machine));

        var alone = await Do(repair, "assign", new { technician = "trip-4", along = Array.Empty<string>() });
        alone["trip"].ShouldBeNull();
        await Do(repair, "unassign", new { reason = "a slip" });
        await Do(repair, "assign", new { technician = "trip-4", along = (string[])[near] });

        ((string?)(await Eventually("It does not follow", near, order => order["trip"] is not null))["trip"]!["leader"]).ShouldBe(repair);
        ((string?)(await node.Http.Get($"/api/work-orders/{service}"))["state"]).ShouldBe("Open");
        (await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{repair}/take-along", new { along = (string[])["nothing"] })).Status
            .ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_engine_makes_one_offer_says_what_goes_along_and_the_phone_has_it_all()
    {
        var crew = new Crew(node);
        await crew.Station("trip-auto");
        var machine = await Machine("TRIP-6", "trip-auto");
        var service = await Service(machine, isPrepared: true);
        var repair = await Order(machine);
        var preview = await node.Http.Post("/api/dispatch/preview", new { workOrder = repair });
        ((string?)preview["trip"]!["along"]![0]!["workOrder"]).ShouldBe(service);

        await crew.OnShift("trip-auto", "trip-auto-a", 50.2);
        var offered = await Eventually("Nobody is asked", repair, order => (string?)order["state"] == "Offered");

        ((string?)offered["offers"]![0]!["along"]![0]!["workOrder"]).ShouldBe(service);
        ((string)(await node.Http.Get($"/api/work-orders/{repair}/decision?language=en"))["explanation"]!["trip"]!["sentence"]!)
            .ShouldStartWith("Also: 1 service");
        var day = await node.Http.Get("/api/technicians/trip-auto-a/day");
        (day["offers"]!.AsArray().Count, (string?)day["offers"]![0]!["along"]![0]!["order"]!["id"]).ShouldBe((1, service));
        await Do(repair, "accept", new { technician = "trip-auto-a", from = "Phone" });
        var joined = await Eventually("The service does not follow", service, order => (string?)order["technician"] == "trip-auto-a");
        joined["plannedFrom"]!.GetValue<DateTimeOffset>()
            .ShouldBe((await node.Http.Get($"/api/work-orders/{repair}"))["plannedTo"]!.GetValue<DateTimeOffset>());
        joined["offers"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Before_setting_out_the_phone_shows_what_is_due_at_the_machine_and_not_prepared()
    {
        var machine = await Machine("TRIP-7");
        await Technicians("trip-7");
        var (service, repair) = (await Service(machine, isPrepared: false), await Order(machine));
        await Do(service, "requirements", new { requiredSkills = Array.Empty<string>(), requiredParts = (string[])["OIL-5"] });

        await Do(repair, "assign", new { technician = "trip-7" });

        var jobs = (await node.Http.Get("/api/technicians/trip-7/day"))["jobs"]!.AsArray();
        var due = jobs.ShouldHaveSingleItem()!["alsoDue"]!.AsArray().Single(stop => (string?)stop!["order"]!["id"] == service)!;
        ((string?)due["order"]!["requiredParts"]![0], (bool)due["needs"]!["materials"]!).ShouldBe(("OIL-5", true));
    }

    [Fact]
    public async Task Whoever_names_orders_by_hand_hears_of_those_that_make_no_sense_and_of_those_far_away()
    {
        var (machine, near, far) = (await Machine("TRIP-8"), await Machine("TRIP-9"), await Machine("TRIP-10"));
        await Technicians("trip-8");
        var lead = await Order(machine);
        var (close, distant) = (await OrderAt(near, 1.2), await OrderAt(far, 84));
        await Do(lead, "assign", new { technician = "trip-8", along = Array.Empty<string>() });

        (await Refused(lead, new { along = (string[])[lead] })).ShouldBe("along_itself");
        (await Refused(lead, new { along = (string[])[close, close] })).ShouldBe("along_twice");
        (await Refused(lead, new { along = (string[])[distant] })).ShouldBe("along_far");
        (await node.Http.Get($"/api/work-orders/{lead}"))["trip"].ShouldBeNull();
        await Do(lead, "take-along", new { along = (string[])[close] });
        await Eventually("What is near does not follow", close, order => (string?)order["technician"] == "trip-8");
        await Do(lead, "take-along", new { along = (string[])[distant], confirm = "On the way home" });
        await Eventually("What was insisted on does not follow", distant, order => (string?)order["technician"] == "trip-8");
    }

    [Fact]
    public async Task Taken_along_by_somebody_who_is_said_to_be_there_from_far_away_it_is_not_proven_either()
    {
        var machine = await Machine("TRIP-11");
        await Technicians("trip-11");
        var (repair, other) = (await Order(machine), await Order(machine));
        await Do(repair, "assign", new { technician = "trip-11", along = Array.Empty<string>() });
        await Do(repair, "arrive", new { technician = "trip-11", position = At(84), from = "Phone" });

        var joined = await Eventually("It does not follow", other, order => (string?)order["state"] == "OnSite");

        (await node.Http.Get($"/api/work-orders/{repair}"))["doubtedArrival"].ShouldNotBeNull();
        Arrival(joined)["unprovenAt"].ShouldNotBeNull();
        foreach (var order in (string[])[repair, other])
        {
            var (_, alone) = await node.Http.Send(
                HttpMethod.Post, $"/api/work-orders/{order}/confirm-arrival", new { reason = "The one who took it along" });
            ((string?)alone["code"]).ShouldBe("four_eyes");
        }

        using var manager = await node.Http.Someone("Manager");
        await manager.Http.Post($"/api/work-orders/{repair}/confirm-arrival", new { reason = "The customer says so" });
        await Eventually("It is not confirmed with the other", other, order => (string?)Arrival(order)["outcome"] == "Met");
    }

    [Fact]
    public async Task Taken_along_later_it_has_the_doubts_of_the_arrival_that_it_shares()
    {
        var machine = await Machine("TRIP-12");
        await Technicians("trip-12");
        var repair = await Order(machine);
        await Do(repair, "assign", new { technician = "trip-12" });
        await Do(repair, "arrive", new { technician = "trip-12", position = At(84), from = "Phone" });
        var later = await Order(machine);

        await Do(repair, "take-along", new { technician = "trip-12", along = (string[])[later], from = "Phone" });

        Arrival(await Eventually("It does not follow", later, order => (string?)order["state"] == "OnSite"))["unprovenAt"]
            .ShouldNotBeNull();
    }

    [Fact]
    public async Task A_service_that_somebody_else_has_accepted_is_named_beside_the_repair_of_its_machine()
    {
        var machine = await Machine("TRIP-13");
        await Technicians("trip-13-a", "trip-13-b");
        var (service, repair) = (await Service(machine, isPrepared: true), await Order(machine));
        await Do(service, "assign", new { technician = "trip-13-a" });

        await Do(repair, "assign", new { technician = "trip-13-b" });

        var lead = await Eventually("Nobody is told", repair, order => order["trip"]?["lost"] is JsonArray { Count: 1 });
        ((string?)lead["trip"]!["lost"]![0]!["workOrder"], (string?)lead["trip"]!["lost"]![0]!["reason"])
            .ShouldBe((service, "already_taken"));
        ((string?)(await node.Http.Get($"/api/work-orders/{service}"))["technician"]).ShouldBe("trip-13-a");
    }

    private static JsonNode Arrival(JsonNode order) => order["clocks"]!.AsArray().Single(clock => (string?)clock!["clock"] == "Arrive")!;

    private static object At(double kilometres) => new { latitude = 50.1 + (kilometres / 111.2), longitude = 9.1 };

    private async Task<string> OrderAt(string machine, double kilometres) =>
        (string)(await node.Http.Post(
            "/api/work-orders", new { type = "Repair", machine, work = "No lift.", severity = 2, site = At(kilometres) }))["id"]!;

    private async Task<string> Refused(string order, object body)
    {
        var (status, answer) = await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/take-along", body);
        status.ShouldBe(HttpStatusCode.Conflict);
        return (string)answer["code"]!;
    }

    private async Task<string> Machine(string serial, string station = "s1")
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine(serial, station, now.AddDays(-1)));
        return serial;
    }

    private async Task Technicians(params string[] ids)
    {
        foreach (var id in ids) await new Crew(node).OnShift("s1", id, 50.1);
    }

    private async Task<string> Order(string machine, string type = "Repair") =>
        (string)(await node.Http.Post(
            "/api/work-orders", new { type, machine, work = "No lift.", severity = type == "Repair" ? 2 : 4, separate = true }))["id"]!;

    private async Task<string> Service(string machine, bool isPrepared)
    {
        var order = await Order(machine, "ForcedMaintenance");
        if (isPrepared) await Prepare(order);
        return order;
    }

    private async Task Prepare(string order)
    {
        await Do(order, "contact-customer", new { });
        await Do(order, "materials", new { });
    }

    private Task<JsonNode> Offer(string order, string technician) => Do(order, "offer", new { technician, expiresAt = now.AddHours(1) });

    private Task<JsonNode> Do(string order, string command, object body) => node.Http.Post($"/api/work-orders/{order}/{command}", body);

    private async Task<JsonNode> Eventually(string what, string order, Func<JsonNode, bool> holds)
    {
        JsonNode found = null!;
        await Testing.Eventually.TrueAsync(async () => holds(found = await node.Http.Get($"/api/work-orders/{order}")), Soon, what);
        return found;
    }
}
