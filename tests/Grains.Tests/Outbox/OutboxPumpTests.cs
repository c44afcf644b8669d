using System.Collections.Concurrent;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Testing;

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
        await using var world =
            await OutboxWorld.Start(delivery => delivery.Type == "a" && failures-- > 0 ? throw new TimeoutException() : Take(delivery));

        await world.Commit("source/1", 0, "a", "b");
        await world.UntilDrained();

        taken.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_message_that_keeps_failing_is_parked_later_ones_pass_and_it_can_be_replayed()
    {
        var broken = true;
        await using var world = await OutboxWorld.Start(
            delivery => delivery.Type == "a" && broken ? throw new TimeoutException("still broken") : Take(delivery));

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_more_messages_are_in_memory_than_allowed_and_the_rest_follows_when_there_is_room(bool onPostgres)
    {
        var (under, most) = (0, 0);
        using var gate = new SemaphoreSlim(0);
        await using var world = await OutboxWorld.Start(
            async delivery =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref under));
                await gate.WaitAsync();
                Interlocked.Decrement(ref under);
                return await Take(delivery);
            },
            postgres: await Database(onPostgres),
            held: 3);

        for (var i = 0; i < 10; i++) await world.Commit($"source/{i}", 0, $"{i}");
        await world.Until(() => Task.FromResult(under == 3), "Not as many messages are under way as there is room for");
        gate.Release(10);
        await world.UntilDrained();

        most.ShouldBe(3);
        taken.Order().ShouldBe(Enumerable.Range(0, 10).Select(i => $"{i}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_finds_room_again_does_not_pass_what_found_none(bool onPostgres)
    {
        using var gate = new SemaphoreSlim(0);
        await using var world = await OutboxWorld.Start(
            async delivery =>
            {
                await gate.WaitAsync();
                return await Take(delivery);
            },
            postgres: await Database(onPostgres),
            held: 2);

        await world.Commit("source/1", 0, "a", "b");
        await world.Commit("source/1", 1, "c");
        gate.Release();
        await world.Until(
            async () => (await world.Health.CheckAsync(CancellationToken.None)).WaitingMessages == 2, "The first was not acknowledged");
        await world.Commit("source/1", 2, "d");
        gate.Release(10);
        await world.UntilDrained();

        taken.ShouldBe(["a", "b", "c", "d"]);
    }

    private static async Task<string?> Database(bool onPostgres) =>
        onPostgres ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : null;

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most) Interlocked.CompareExchange(ref most, value, seen);
    }

    private Task<Outcome> Take(Delivery delivery)
    {
        taken.Enqueue(delivery.Type);
        return Task.FromResult(Outcome.Done);
    }
}
