using System.Collections.Concurrent;
using Dispatch.Grains.Interfaces.Calls;

namespace Dispatch.Grains.Tests.Outbox;

public class OutboxPumpTests
{
    private readonly ConcurrentQueue<string> taken = [];

    [Fact]
    public async Task Fresh_messages_are_delivered_in_order_and_acknowledged()
    {
        await using var world = await OutboxWorld.Start(Take);

        await world.Commit("source/1", 0, "a", "b");
        await world.Commit("source/1", 1, "c");
        await world.UntilDrained();

        taken.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task A_refusal_acknowledges()
    {
        await using var world = await OutboxWorld.Start(delivery =>
        {
            taken.Enqueue(delivery.Type);
            return Task.FromResult(Outcome.Refused("no", "No."));
        });

        await world.Commit("source/1", 0, "a");
        await world.UntilDrained();

        taken.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_message_that_fails_is_tried_again_before_the_later_ones_of_its_lane()
    {
        var failures = 2;
        await using var world = await OutboxWorld.Start(delivery => delivery.Type == "a" && failures-- > 0 ? throw new TimeoutException() : Take(delivery));

        await world.Commit("source/1", 0, "a", "b");
        await world.UntilDrained();

        taken.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_message_that_keeps_failing_is_parked_later_ones_pass_and_it_can_be_replayed()
    {
        var broken = true;
        await using var world = await OutboxWorld.Start(delivery => delivery.Type == "a" && broken ? throw new TimeoutException("still broken") : Take(delivery));

        await world.Commit("source/1", 0, "a", "b");
        await world.UntilDrained();

        taken.ShouldBe(["b"]);
        var parked = (await world.Outbox.ParkedAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
        (parked.Message.Type, parked.LastError).ShouldBe(("a", "still broken"));

        broken = false;
        (await world.Outbox.ReplayAsync(parked.Id)).ShouldBeTrue();
        await world.UntilDrained();
        taken.ShouldBe(["b", "a"]);
    }

    [Fact]
    public async Task What_a_crash_left_behind_goes_before_what_comes_after_the_restart()
    {
        var never = new TaskCompletionSource<Outcome>();
        var first = await OutboxWorld.Start(_ => never.Task);
        await first.Commit("source/1", 0, "old");
        var folder = await first.Stop();

        await using var world = await OutboxWorld.Start(Take, folder);
        await world.Commit("source/1", 1, "new");
        await world.UntilDrained();

        taken.ShouldBe(["old", "new"]);
    }

    private Task<Outcome> Take(Delivery delivery)
    {
        taken.Enqueue(delivery.Type);
        return Task.FromResult(Outcome.Done);
    }
}
