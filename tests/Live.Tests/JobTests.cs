using System.Text.Json.Nodes;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Live.Tests;

public class JobTests
{
    [Fact]
    public async Task A_decision_of_the_engine_is_news_to_desks_and_not_to_phones()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"));
        await using var desk = await node.Connect();
        await using var phone = await node.ConnectPhone();
        await desk.Subscribe(Work.Watched);
        await phone.Subscribe(new { technician = "t1" });

        await node.Commit("dispatcher/s1", Work.Nobody("WO-1"));
        await node.Commit("work-order/WO-2", Work.Offered("WO-2", "t1"));
        node.Tick();

        (await phone.NextDelta())["content"]!["decisions"].Set().ShouldBeEmpty();
        (await desk.NextDelta())["content"]!["decisions"].Set().Select(order => (string?)order).ShouldBe(["WO-1"]);
    }

    [Fact]
    public async Task A_snapshot_has_the_orders_under_way_with_what_a_client_needs_to_colour_their_clocks()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("customer/c1", Work.CustomerFile, Work.Customer("Obras Ebro"));
        await node.Commit("work-order/WO-1", Work.Order("WO-1", WorkOrderStatus.Accepted, technician: "t1"));
        await node.Commit("work-order/WO-2", Work.Order("WO-2", WorkOrderStatus.Closed));
        await using var client = await node.Connect();

        var jobs = (await client.Subscribe(Work.Watched))["content"]!["jobs"].Set();

        var job = jobs.ShouldHaveSingleItem()!;
        ((string?)job["id"], (string?)job["state"], (string?)job["customerName"], (int?)job["bandUpToKm"])
            .ShouldBe(("WO-1", "Accepted", "Obras Ebro", 200));
        ((string?)job["booking"]!["technician"], (DateTimeOffset?)job["booking"]!["from"]).ShouldBe(("t1", Work.Noon.AddHours(1)));
        var clock = job["clocks"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)clock["kind"], (double?)clock["withinMinutes"], (double?)clock["elapsedMinutes"]).ShouldBe(("Arrive", 120, 12));
        ((DateTimeOffset?)clock["runningSince"], (DateTimeOffset?)clock["dueAt"])
            .ShouldBe((Work.Noon.AddMinutes(20), Work.Noon.AddMinutes(128)));
    }

    [Fact]
    public async Task An_order_that_is_opened_changed_and_closed_is_told_so()
    {
        await using var node = await LiveNode.Start();
        await using var client = await node.Connect();
        (await client.Subscribe(Work.Watched))["content"]!["jobs"].Set().ShouldBeEmpty();

        await node.Commit("work-order/WO-1", Work.Order("WO-1"));
        node.Tick();
        State(await client.NextDelta()).ShouldBe("WO-1 Open");
        await node.Commit("work-order/WO-1", Work.Order("WO-1", WorkOrderStatus.OnSite, technician: "t1"));
        node.Tick();
        State(await client.NextDelta()).ShouldBe("WO-1 OnSite");
        await node.Commit("work-order/WO-1", Work.Order("WO-1", WorkOrderStatus.Closed));
        node.Tick();

        var last = (await client.NextDelta())["content"]!;
        last["jobs"].Set().ShouldBeEmpty();
        Gone(last, "jobs").ShouldBe(["WO-1"]);
    }

    /// <summary>F-22: what customers say of the work, they say when it is over (R-CAL-2).</summary>
    [Fact]
    public async Task A_closed_order_stands_while_nobody_takes_care_of_its_poor_rating()
    {
        await using var node = await LiveNode.StartOpen();
        await node.Commit("technician/t1", Work.Technician("t1"));
        var closed = Work.Order("WO-1", WorkOrderStatus.Closed, technician: "t1");
        var poor = new WorkRating(1, "Came twice", Work.Noon) { EscalatedTo = EscalationRole.Head };
        await node.Commit("work-order/WO-1", closed with { Rating = poor });
        await using var client = await node.Connect();
        await using var phone = await node.ConnectPhone();
        await using var later = await LiveNode.StartBeside(node);
        await using var other = await later.Connect();

        (await other.Subscribe(Work.Watched))["content"]!["jobs"].Set().ShouldHaveSingleItem();
        var known = (await client.Subscribe(Work.Watched))["content"]!["jobs"].Set().ShouldHaveSingleItem()!;
        ((string?)known["state"], (int?)known["poorRating"]).ShouldBe(("Closed", 1));
        (await phone.Subscribe(new { technician = "t1" }))["content"]!["jobs"].Set().ShouldBeEmpty();
        await node.Commit("work-order/WO-2", Work.Order("WO-2", WorkOrderStatus.Closed) with { Rating = poor });
        node.Tick();
        State(await client.NextDelta()).ShouldBe("WO-2 Closed");
        await node.Commit("work-order/WO-1", closed with { Rating = poor with { TakenCareOf = "Called" } });
        node.Tick();

        Gone((await client.NextDelta())["content"]!, "jobs").ShouldBe(["WO-1"]);
    }

    [Fact]
    public async Task An_order_of_another_territory_is_not_told()
    {
        await using var node = await LiveNode.Start();
        await using var client = await node.Connect();
        await client.Subscribe(new { territory = "s1", topics = (string[])["jobs"] });

        await node.Commit("work-order/WO-1", Work.Order("WO-1", station: "s2"));
        node.Tick();
        await node.Commit("work-order/WO-2", Work.Order("WO-2", station: "s1"));
        node.Tick();

        State(await client.NextDelta()).ShouldBe("WO-2 Open");
    }

    [Fact]
    public async Task The_customers_name_follows_when_it_is_corrected_and_when_it_is_erased()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("work-order/WO-1", Work.Order("WO-1"));
        await node.Commit("customer/c1", Work.Customer("Obras Evro"));
        await using var client = await node.Connect();
        await client.Subscribe(Work.Watched);

        foreach (var name in (string?[])["Obras Ebro", null])
        {
            await node.Commit("customer/c1", Work.Customer(name));
            node.Tick();
            var content = (await client.NextDelta())["content"]!;
            ((string?)content["jobs"].Set().ShouldHaveSingleItem()!["customerName"]).ShouldBe(name);
            content.ToJsonString().ShouldNotContain("600 000 000");
        }
    }

    [Fact]
    public async Task A_request_is_shown_until_an_order_takes_care_of_it()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("request/SR-1", Work.Request("SR-1"));
        await using var client = await node.Connect();
        var requests = (await client.Subscribe(Work.Watched))["content"]!["requests"].Set();
        ((string?)requests.ShouldHaveSingleItem()!["fault"]).ShouldBe("Bucket does not lift");

        await node.Commit("request/SR-1", Work.Request("SR-1", RequestStatus.Transferred));
        node.Tick();

        Gone((await client.NextDelta())["content"]!, "requests").ShouldBe(["SR-1"]);
    }

    [Fact]
    public async Task A_client_that_comes_back_is_given_the_changes_it_missed_and_no_more()
    {
        await using var node = await LiveNode.Start();
        await using var stays = await node.Connect();
        await stays.Subscribe(Work.Watched);
        await using var leaves = await node.Connect();
        var before = await leaves.Subscribe(Work.Watched);
        await leaves.DisposeAsync();
        await node.Commit("work-order/WO-1", Work.Order("WO-1"));
        node.Tick();
        await stays.NextDelta();

        await using var back = await node.Connect();
        var resumed = await back.Subscribe(new
        {
            topics = (string[])["technicians", "jobs", "requests", "decisions"],
            resume = new { epoch = (string)before["epoch"]!, sequence = (long)before["sequence"]! },
        });

        resumed["content"].ShouldBeNull();
        State(await back.NextDelta()).ShouldBe("WO-1 Open");
    }

    private static string State(JsonNode delta)
    {
        var job = delta["content"]!["jobs"].Set().ShouldHaveSingleItem()!;
        return $"{job["id"]} {job["state"]}";
    }

    private static string[] Gone(JsonNode content, string topic) => content[topic].Gone();
}
