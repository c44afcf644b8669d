namespace Dispatch.Live.Tests;

public class SlowClientTests
{
    private const int Machines = 3_000;

    [Fact]
    public async Task One_who_does_not_read_holds_nobody_up_and_is_asked_to_come_back()
    {
        await using var node = await LiveNode.Start(("Live:ResumeRows", $"{Machines * 2}"));
        await using var quick = await node.Connect();
        await using var slow = await node.Connect(receiveBuffer: 8_192);
        await quick.Subscribe(Rows.Everything);
        await slow.Subscribe(Rows.Everything);

        var picture = new Picture();
        for (var round = 1; round <= 120; round++)
        {
            var hours = round;
            await node.Commit("fleet", [.. Enumerable.Range(0, Machines).Select(i => Rows.Meter($"SN{i}", hours))]);
            if (round == 1)
                await node.Commit("files", [.. Enumerable.Range(0, Machines).Select(i => Rows.Machine($"SN{i}"))]);
            node.Tick();
            picture.Take((await quick.NextDelta())["content"]!);
            picture.Markers["SN7"].Hours.ShouldBe(hours);
        }

        string name;
        do (name, _) = await slow.Next();
        while (name == "delta");
        name.ShouldBe("resync");
    }
}
