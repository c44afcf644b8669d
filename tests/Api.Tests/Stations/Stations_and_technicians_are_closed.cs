using System.Net;
using Dispatch.Api.Tests.Dispatching;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Stations;

[Collection(OnOneNode.Name)]
public class Stations_and_technicians_are_closed(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly Crew crew = new(node);

    [Fact]
    public async Task Who_leaves_hands_their_work_to_a_successor_and_is_offered_nothing()
    {
        await crew.Station("gone-1");
        await crew.OnShift("gone-1", "gone-ana", 50.1);
        await crew.OnShift("gone-1", "gone-bo", 50.2);
        var order = await Order("gone-1", "gone-ana");

        (await Close("technicians/gone-ana", new { })).ShouldBe((HttpStatusCode.Conflict, "open_work_left"));
        (await Close("technicians/gone-ana", new { successor = "nobody" })).ShouldBe((HttpStatusCode.Conflict, "unknown_successor"));
        await node.Http.Post("/api/technicians/gone-ana/close", new { successor = "gone-bo" });

        await Eventually.TrueAsync(async () => (string?)(await node.Http.Get($"/api/work-orders/{order}"))["technician"] == "gone-bo",
            Soon, "Nobody succeeded them");
        (await Ids("/api/technicians?station=gone-1")).ShouldBe(["gone-bo"]);
        (await Ids("/api/technicians?station=gone-1&left=true")).ShouldBe(["gone-ana"]);
        var (status, problem) = await node.Http.Send(HttpMethod.Post, $"/api/work-orders/{order}/reassign",
            new { technician = "gone-ana", reason = "Other", confirm = "Comes in for it" });
        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "technician_left"));
        (await node.Http.Get("/api/technicians/gone-ana"))["leftAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_station_hands_its_machines_people_and_open_work_over()
    {
        await crew.Station("gone-2");
        await crew.Station("gone-3");
        await crew.OnShift("gone-2", "gone-cy", 50.1);
        var order = await Order("gone-2", "gone-cy");
        var machine = (string)(await node.Http.Get($"/api/work-orders/{order}"))["machine"]!;

        (await Close("stations/gone-2", new { })).ShouldBe((HttpStatusCode.Conflict, "open_work_left"));
        await node.Http.Post("/api/stations/gone-2/close", new { successor = "gone-3" });

        await Eventually.TrueAsync(
            async () => (string?)(await node.Http.Get($"/api/machines/{machine}"))["station"] == "gone-3"
                && (string?)(await node.Http.Get("/api/technicians/gone-cy"))["station"] == "gone-3"
                && (string?)(await node.Http.Get($"/api/work-orders/{order}"))["station"] == "gone-3",
            Soon,
            "The station was not handed over");
        ((string?)(await node.Http.Get($"/api/work-orders/{order}"))["technician"]).ShouldBe("gone-cy");
        (await Ids("/api/stations")).ShouldNotContain("gone-2");
        (await Ids("/api/stations?closed=true")).ShouldContain("gone-2");
        var (status, problem) = await node.Http.Send(HttpMethod.Post, "/api/machines", SampleFleet.Machine("GONE-NEW", "gone-2"));
        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "station_closed"));
    }

    private async Task<string> Order(string station, string technician)
    {
        var machine = $"GONE-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, station));
        var order = (string)(await node.Http.Post(
            "/api/work-orders", new { type = "Repair", machine, work = "The pump leaks.", severity = 3 }))["id"]!;
        await node.Http.Post($"/api/work-orders/{order}/assign", new { technician, confirm = "Comes in for it" });
        return order;
    }

    private async Task<(HttpStatusCode, string?)> Close(string what, object body)
    {
        var (status, problem) = await node.Http.Send(HttpMethod.Post, $"/api/{what}/close", body);
        return (status, (string?)problem["code"]);
    }

    private async Task<IEnumerable<string>> Ids(string path) => (await node.Http.List(path)).Select(item => (string)item["id"]!);
}
