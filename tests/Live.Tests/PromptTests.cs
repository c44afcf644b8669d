namespace Dispatch.Live.Tests;

public class PromptTests
{
    private static readonly object All = new { topics = (string[])["machines", "technicians", "jobs", "requests", "decisions"] };

    [Fact]
    public async Task An_offer_is_on_the_phone_without_any_waiting()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t1", Work.Technician("t1"));
        await using var phone = await node.ConnectPhone();
        await phone.Subscribe(new { technician = "t1" });

        await node.Commit("work-order/WO-1", Work.Offered("WO-1", "t1"));
        node.Wait(0);

        ((string?)(await phone.NextDelta())["content"]!["jobs"].Set().ShouldHaveSingleItem()!["id"]).ShouldBe("WO-1");
    }

    [Fact]
    public async Task Orders_requests_and_decisions_come_one_prompt_interval_apart_and_take_along_what_was_gathered()
    {
        await using var node = await LiveNode.Start(("Live:PromptInterval", "00:00:00.007"));
        await node.Commit("technician/t1", Work.Technician("t1"), Work.OnShift("t1"));
        await using var desk = await node.Connect();
        await desk.Subscribe(All);

        await node.Commit("technician/t1", Work.At("t1", 41.8));
        await node.Commit("request/SR-1", Work.Request("SR-1"));
        node.Wait(0);
        var first = (await desk.NextDelta())["content"]!;
        (first["requests"].Set().Length, first["technicians"].Moved().Length).ShouldBe((1, 1));

        await node.Commit("work-order/WO-1", Work.Order("WO-1"));
        node.Wait(6);
        await node.Commit("dispatcher/s1", Work.Nobody("WO-1"));
        node.Wait(1);
        var second = (await desk.NextDelta())["content"]!;
        (second["jobs"].Set().Length, second["decisions"].Set().Length).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Positions_and_hours_alone_are_gathered_for_the_whole_interval()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1"), Rows.Meter("SN1", 1));
        await node.Commit("technician/t1", Work.Technician("t1"), Work.OnShift("t1"));
        await using var desk = await node.Connect();
        await desk.Subscribe(All);

        await node.Commit("machine/SN1", Rows.Meter("SN1", 2));
        node.Wait(99);
        await node.Commit("technician/t1", Work.At("t1", 41.8));
        node.Wait(1);

        var both = (await desk.NextDelta())["content"]!;
        (both["machines"] is not null, both["technicians"].Moved().Length).ShouldBe((true, 1));
    }
}
