using System.Net.WebSockets;
using Dispatch.Testing;
using Xunit.Abstractions;

namespace Dispatch.Live.Tests;

public class SlowClientTests(ITestOutputHelper output)
{
    private const int Machines = 3_000;

    [Fact]
    public async Task One_who_does_not_read_holds_nobody_up_and_is_asked_to_come_back()
    {
        await using var node = await LiveNode.Start(("Live:ResumeRows", $"{Machines * 2}"), ("Live:PageRows", "10000"));
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

    [Fact]
    public async Task One_who_leaves_a_message_unread_is_cut_off_and_makes_room_for_another()
    {
        await using var node = await LiveNode.Start(("Live:Connections", "1"));
        await node.Commit("orders", [.. Enumerable.Range(0, 5_000).Select(i => Work.Order($"WO-{i}"))]);
        await using var slow = await node.Connect(receiveBuffer: 8_192);
        await slow.Subscribe(Work.Watched);
        await using (var other = await node.Connect())
            (await other.Closed()).ShouldNotBeNull().ShouldContain("Live:Connections");

        await Eventually.TrueAsync(
            async () =>
            {
                node.Wait(30_000);
                await using var next = await node.Connect();
                try
                {
                    return (await next.Subscribe(Work.Watched))["content"] is not null;
                }
                catch (WebSocketException)
                {
                    return false;
                }
            },
            TimeSpan.FromSeconds(20),
            "The slow client keeps its place");
    }

    [Fact]
    public async Task Many_who_never_read_cost_no_more_than_a_message_each()
    {
        const int Clients = 25;
        await using var node = await LiveNode.Start();
        await node.Commit("orders", [.. Enumerable.Range(0, 20_000).Select(i => Work.Order($"WO-{i}"))]);
        await using var first = await node.Connect();
        await first.Subscribe(Work.Watched);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var clients = new List<LiveClient>();
        for (var i = 0; i < Clients; i++)
        {
            clients.Add(await node.Connect(receiveBuffer: 8_192));
            await clients[^1].Subscribe(Work.Watched);
        }

        var grown = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        output.WriteLine($"{Clients} clients that never read: {grown:N0} MB");
        foreach (var client in clients)
            await client.DisposeAsync();
        grown.ShouldBeLessThan(100);
    }
}
