using System.Text.Json.Nodes;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Technicians;

namespace Dispatch.Live.Tests;

public class CrewTests
{
    [Fact]
    public async Task A_technician_is_shown_with_shift_skills_and_where_they_were_seen_when()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"), new PersonRow("t1", "Ana", null),
            Work.OnShift("t1") with { Breaks = [new(Work.Noon, Work.Noon.AddHours(1))] }, Work.At("t1", 41.7));
        await using var client = await node.Connect();

        var technician = (await client.Subscribe(Work.Watched))["content"]!["technicians"].Set().ShouldHaveSingleItem()!;

        ((string?)technician["name"], (string?)technician["status"], (DateTimeOffset?)technician["shiftEndsAt"])
            .ShouldBe(("Ana", "Available", Work.Noon.AddHours(4)));
        ((DateTimeOffset?)technician["breaks"]!.AsArray().ShouldHaveSingleItem()!["until"]).ShouldBe(Work.Noon.AddHours(1));
        ((double?)technician["position"]!["latitude"], (DateTimeOffset?)technician["position"]!["at"]).ShouldBe((41.7, Work.Noon));
    }

    [Fact]
    public async Task Who_only_moved_is_told_as_a_position()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"), Work.OnShift("t1"), Work.At("t1", 41.7));
        await using var client = await node.Connect();
        await client.Subscribe(Work.Watched);

        await node.Commit("technician/t1", Work.At("t1", 41.8, minute: 1));
        node.Tick();

        var content = (await client.NextDelta())["content"]!;
        content["technicians"].Set().ShouldBeEmpty();
        ((double?)content["technicians"].Moved().ShouldHaveSingleItem()!["latitude"]).ShouldBe(41.8);
    }

    [Theory]
    [InlineData(WorkOrderStatus.Accepted, "Available")]
    [InlineData(WorkOrderStatus.EnRoute, "EnRoute")]
    [InlineData(WorkOrderStatus.OnSite, "OnSite")]
    public async Task What_a_technician_does_follows_from_their_orders(WorkOrderStatus order, string status)
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"), Work.OnShift("t1"));
        await node.Commit("work-order/WO-1", Work.Order("WO-1", order, technician: "t1"));
        await using var client = await node.Connect();

        Status((await client.Subscribe(Work.Watched))["content"]!).ShouldBe(status);
    }

    [Fact]
    public async Task Who_is_asked_is_offered_until_the_offer_ends()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"), Work.OnShift("t1"));
        await using var client = await node.Connect();
        await client.Subscribe(Work.Watched);

        await node.Commit("work-order/WO-1", Work.Offered("WO-1", "t1"));
        node.Tick();
        Status((await client.NextDelta())["content"]!).ShouldBe("Offered");
        await node.Commit("work-order/WO-1", Work.Order("WO-1", WorkOrderStatus.Cancelled));
        node.Tick();

        Status((await client.NextDelta())["content"]!).ShouldBe("Available");
    }

    [Fact]
    public async Task What_technicians_say_of_themselves_comes_before_their_orders()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("work-order/WO-1", Work.Order("WO-1", WorkOrderStatus.OnSite, technician: "t1"));
        await node.Commit("technician/t1", Work.Technician("t1"), Work.OnShift("t1") with { Status = UnitStatus.Break });
        await using var client = await node.Connect();

        Status((await client.Subscribe(Work.Watched))["content"]!).ShouldBe("Break");
    }

    [Fact]
    public async Task Who_changes_to_another_station_leaves_the_territory()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"));
        await using var client = await node.Connect();
        await client.Subscribe(new { territory = "s1", topics = (string[])["technicians"] });

        await node.Commit("technician/t1", Work.Technician("t1", "s2"));
        node.Tick();

        ((string?)(await client.NextDelta())["content"]!["technicians"].Gone().ShouldHaveSingleItem()).ShouldBe("t1");
    }

    private static string? Status(JsonNode content) => (string?)content["technicians"].Set().ShouldHaveSingleItem()!["status"];
}
