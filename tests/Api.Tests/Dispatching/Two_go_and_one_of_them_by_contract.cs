using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

/// <summary>R-CREW-1.</summary>
[Collection(OnOneNode.Name)]
public class Two_go_and_one_of_them_by_contract(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly Crew crew = new(node);

    [Fact]
    public async Task An_order_for_two_waits_for_both_and_the_contractor_is_one_within_the_hours_of_the_week()
    {
        await crew.Station("two-1", crew.ZoneWithinTheWeek());
        await crew.OnShift("two-1", "two-ana", 50.1, "Ana Ott");
        await crew.TakeOn("two-1", "two-con", 50.1, "Con Ott");
        var order = await Order("two-1", new { crew = 2 });
        await Eventually.TrueAsync(async () => (await Open("two-1")).Contains(order), Soon, "Nobody is told that one of two is missing");
        (await Offers(order)).ShouldBeEmpty();
        ((string?)Candidate(await Preview(new { workOrder = order }), "two-ana")["exclusion"]).ShouldBe("CrewIncomplete");

        await WeekHours("two-con", 8);

        await Eventually.TrueAsync(async () => (await Offers(order)).Length == 1, Soon, "Nobody is asked although two could go");
        var first = (await Offers(order)).Single();
        var other = first == "two-ana" ? "two-con" : "two-ana";
        var decision = await node.Http.Get($"/api/work-orders/{order}/decision?language=en");
        ((string?)Candidate(decision, first)["with"]).ShouldBe(other);
        ((string)Candidate(decision, first)["reason"]!).ShouldContain($"Together with {(other == "two-ana" ? "Ana Ott" : "Con Ott")}.");
        await node.Http.Post($"/api/work-orders/{order}/accept", new { technician = first, from = "Phone" });
        await Eventually.TrueAsync(async () => (string?)(await node.Http.Get($"/api/work-orders/{order}"))["secondTechnician"] == other,
            Soon, "Nobody comes along");

        (await node.Http.Get($"/api/technicians/{other}/day"))["jobs"]!.AsArray().Select(job => (string?)job!["order"]!["id"])
            .ShouldBe([order]);
        (await node.Http.Get($"/api/work-orders/{order}/timeline"))["items"]!.AsArray().Select(one => (string?)one!["type"])
            .ShouldContain("work-order.second-booked");
        // Two hours and the way are promised: six hours more are too many, two are not.
        var long1 = await Preview(
            new { station = "two-1", site = new { latitude = 50, longitude = 9 }, severity = 1, durationMinutes = 360 });
        ((string?)Candidate(long1, "two-con")["exclusion"]).ShouldBe("ContractHoursUsed");
        var short1 =
            await Preview(new { station = "two-1", site = new { latitude = 50, longitude = 9 }, severity = 3, durationMinutes = 120 });
        ((string?)Candidate(short1, "two-con")["exclusion"]).ShouldBeNull();
    }

    [Fact]
    public async Task Who_comes_along_falls_ill_and_somebody_else_does_or_the_desk_names_them()
    {
        await crew.Station("two-2");
        foreach (var id in (string[])["two-x", "two-y", "two-z"]) await crew.OnShift("two-2", id, 50.1);
        var order = await Order("two-2", new { crew = 2 });
        await Eventually.TrueAsync(async () => (await Offers(order)).Length == 1, Soon, "Nobody is asked");
        var first = (await Offers(order)).Single();
        await node.Http.Post($"/api/work-orders/{order}/accept", new { technician = first, from = "Phone" });
        await Eventually.TrueAsync(async () => await Second() is not null, Soon, "Nobody comes along");
        var ill = await Second();

        await node.Http.Post($"/api/technicians/{ill}/out-of-service", new { reason = "ill" });

        await Eventually.TrueAsync(async () => await Second() is { } now && now != ill, Soon, "Nobody replaces who fell ill");
        ((string?)(await node.Http.Get($"/api/work-orders/{order}"))["technician"]).ShouldBe(first);
        (await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/second", new { technician = first })).Body["code"]!
            .GetValue<string>().ShouldBe("same_technician");
        (await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/second", new { technician = ill })).Body["code"]!
            .GetValue<string>().ShouldBe("out_of_service");

        async Task<string?> Second() => (string?)(await node.Http.Get($"/api/work-orders/{order}"))["secondTechnician"];
    }

    [Fact]
    public async Task Work_after_other_work_begins_when_that_is_over_and_the_machines_technician_is_preferred()
    {
        await crew.Station("two-3");
        await crew.OnShift("two-3", "two-near", 50.1);
        await crew.OnShift("two-3", "two-known", 50.12);
        await node.Http.Post("/api/machines", new
        {
            serialNumber = "TWO-3",
            model = "L550",
            station = "two-3",
            site = new { latitude = 50.15, longitude = 9.0 },
            preferredTechnician = "two-known"
        });
        var first = await Order("two-3", new { machine = "TWO-3" });
        await Eventually.TrueAsync(
            async () => (await Offers(first)).SequenceEqual(["two-known"]), Soon, "Who knows the machine is not asked");
        var near = Candidate(await node.Http.Get($"/api/work-orders/{first}/decision?language=en"), "two-near");
        ((string)near["reason"]!).ShouldEndWith("two-known is preferred.");
        await node.Http.Post($"/api/work-orders/{first}/accept", new { technician = "two-known", from = "Phone" });

        var next = await Order("two-3", new { machine = "TWO-3B", after = new { workOrder = first, hours = 1 } });

        var end = (DateTimeOffset)(await node.Http.Get($"/api/work-orders/{first}"))["plannedTo"]!;
        var preview = await Preview(new { workOrder = next });
        ((DateTimeOffset)preview["choice"]!["arrivesAt"]!).ShouldBeGreaterThanOrEqualTo(end.AddHours(1).AddMinutes(-1));
        (await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{next}/requirements",
            new { requiredSkills = Array.Empty<string>(), requiredParts = Array.Empty<string>(), after = new { workOrder = next } }))
            .Body["code"]!.GetValue<string>().ShouldBe("invalid_after");
        (await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{next}/second", new { technician = "two-near" })).Status
            .ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task<string> Order(string station, object more)
    {
        var body = (JsonObject)JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(new
        {
            type = "Repair",
            machine = $"SN-{Guid.NewGuid():N}",
            model = "L550",
            station,
            work = "Gearbox out",
            severity = 2,
            site = new { latitude = 50.15, longitude = 9.0 },
        }))!;
        foreach (var (name, value) in JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more))!
            .AsObject()) body[name] = value?.DeepClone();
        return (string)(await node.Http.Post("/api/work-orders", body))["id"]!;
    }

    private Task<JsonNode> Preview(object question) => node.Http.Post("/api/dispatch/preview?language=en", question);

    private static JsonNode Candidate(JsonNode explanation, string technician) =>
        (explanation["candidates"] ?? explanation["explanation"]!["candidates"])!.AsArray()
            .Single(one => (string?)one!["technician"] == technician)!;

    private async Task WeekHours(string technician, double hours) =>
        (await node.Http.Send(HttpMethod.Put, $"/api/technicians/{technician}/roster/week-hours", new { hours })).Status
            .ShouldBe(HttpStatusCode.OK);

    private async Task<string[]> Offers(string order) =>
        [.. (await node.Http.Get($"/api/work-orders/{order}"))["offers"]!.AsArray().Where(offer => (string?)offer!["state"] == "Pending")
            .Select(offer => (string)offer!["technician"]!)];

    private async Task<string[]> Open(string station) =>
        [.. (await node.Http.List($"/api/dispatch/decisions?open=true&station={station}"))
            .Select(decision => (string)decision["workOrder"]!)];
}
