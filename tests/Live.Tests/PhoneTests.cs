using Dispatch.Domain.WorkOrders;

namespace Dispatch.Live.Tests;

public class PhoneTests
{
    [Fact]
    public async Task A_phone_is_given_its_technicians_offers_and_jobs_only()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"), Work.OnShift("t1"));
        await node.Commit("technician/t2", Work.Technician("t2"));
        await node.Commit("work-order/WO-1", Work.Order("WO-1", WorkOrderStatus.Accepted, technician: "t1"));
        await node.Commit("work-order/WO-2", Work.Offered("WO-2", "t1"));
        await node.Commit("work-order/WO-3", Work.Order("WO-3", WorkOrderStatus.Accepted, technician: "t2"));
        await using var phone = await node.ConnectPhone();

        var content = (await phone.Subscribe(new { technician = "t1" }))["content"]!;

        content["jobs"].Set().Select(job => (string)job!["id"]!).ShouldBe(["WO-1", "WO-2"], ignoreOrder: true);
        ((string?)content["technicians"].Set().ShouldHaveSingleItem()!["id"]).ShouldBe("t1");
    }

    [Fact]
    public async Task A_job_that_is_given_to_somebody_else_leaves_the_phone()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"));
        await using var phone = await node.ConnectPhone();
        await phone.Subscribe(new { technician = "t1" });

        await node.Commit("work-order/WO-1", Work.Offered("WO-1", "t1"));
        node.Tick();
        ((string?)(await phone.NextDelta())["content"]!["jobs"].Set().ShouldHaveSingleItem()!["id"]).ShouldBe("WO-1");
        await node.Commit("work-order/WO-1", Work.Order("WO-1", WorkOrderStatus.Accepted, technician: "t2"));
        node.Tick();

        var content = (await phone.NextDelta())["content"]!;
        content["jobs"].Set().ShouldBeEmpty();
        ((string?)content["jobs"].Gone().ShouldHaveSingleItem()).ShouldBe("WO-1");
    }

    [Fact]
    public async Task A_phone_is_not_told_where_it_is_itself_nor_what_is_none_of_its_business()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"), Work.OnShift("t1"));
        await node.Commit("technician/t2", Work.Technician("t2"));
        await using var phone = await node.ConnectPhone();
        await phone.Subscribe(new { technician = "t1" });

        for (var minute = 0; minute < 5; minute++)
        {
            await node.Commit("technician/t1", Work.At("t1", 41.7 + (minute * 0.1), minute));
            node.Tick();
        }

        await node.Commit("work-order/WO-2", Work.Offered("WO-2", "t2"));
        node.Tick();
        await node.Commit("work-order/WO-1", Work.Offered("WO-1", "t1"));
        node.Tick();

        var heard = await phone.NextDelta();
        ((string?)heard["content"]!["jobs"].Set().ShouldHaveSingleItem()!["id"]).ShouldBe("WO-1");
        ((int)heard["sequence"]! - (int)heard["after"]!).ShouldBe(7);
    }

    [Fact]
    public async Task A_phone_is_told_all_that_it_shows_of_an_order_and_a_desk_is_not()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"));
        var order = Work.Order("WO-1", WorkOrderStatus.Accepted, technician: "t1");
        await node.Commit("work-order/WO-1", order with { PausedFrom = WorkOrderStatus.OnSite });
        await using var phone = await node.ConnectPhone();
        await using var desk = await node.Connect();

        var told = (await phone.Subscribe(new { technician = "t1" }))["content"]!["jobs"].Set().ShouldHaveSingleItem();
        var shown = (await desk.Subscribe(Work.Watched))["content"]!["jobs"].Set().ShouldHaveSingleItem();

        ((string?)told["details"]!["pausedFrom"]).ShouldBe("OnSite");
        shown["details"].ShouldBeNull();
    }

    [Theory]
    [InlineData("nobody", "unknown_technician:")]
    [InlineData("", "$.technician")]
    [InlineData(null, "$.technician")]
    public async Task A_phone_of_nobody_is_refused(string? technician, string because)
    {
        await using var node = await LiveNode.Start();
        await using var phone = await node.ConnectPhone();

        var refusal = await Should.ThrowAsync<RefusedException>(() => phone.Subscribe(new { technician }));

        refusal.Message.ShouldContain(because);
    }
}
