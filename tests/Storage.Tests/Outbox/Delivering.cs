using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;
using Dispatch.Testing;

namespace Dispatch.Storage.Tests.Outbox;

public abstract class Delivering<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly TimeSpan Takeover = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task A_fresh_message_is_claimed_by_nobody_until_its_node_has_had_ten_seconds()
    {
        var (a, b) = await TwoNodesAsync();
        await a.AppendAsync(A.Append() with { Outbox = [A.Message(json: "1")] });

        (await ClaimAsync(b)).ShouldBeEmpty();
        time.Advance(Takeover);
        var claimed = await ClaimAsync(b);

        var entry = claimed.ShouldHaveSingleItem();
        entry.Id.ShouldBe(new MessageReceipt("machine/SN1", 1, 0));
        (entry.Message.Target, entry.Message.Type, A.Text(entry.Message.Data), entry.Correlation)
            .ShouldBe(("order/1", "order.open", "1", "call-1"));
        entry.NextTryAt.ShouldBe(time.GetUtcNow() + Lease);
    }

    [Fact]
    public async Task A_message_says_because_of_whom_it_is_sent()
    {
        var (a, b) = await TwoNodesAsync();
        await a.AppendAsync(A.Append("machine/1") with { Outbox = [A.Message()] });
        await a.AppendAsync(A.Append("machine/2") with { Actor = "system", Initiator = "user:9", Outbox = [A.Message()] });
        await a.AppendAsync(
            A.Append("machine/3") with { Actor = "system", Outbox = [A.Message(), A.Message() with { Initiator = "user:5" }] });
        time.Advance(Takeover);

        (await ClaimAsync(b)).OrderBy(entry => entry.Id.Source).ThenBy(entry => entry.Id.Number).Select(entry => entry.Initiator)
            .ShouldBe(["user:7", "user:9", null, "user:5"]);
    }

    [Fact]
    public async Task Two_nodes_never_hold_the_same_message_and_a_lease_that_ends_frees_it()
    {
        const int messages = 40;
        var (a, b) = await TwoNodesAsync();
        await Task.WhenAll(
            Enumerable.Range(0, messages).Select(i => a.AppendAsync(A.Append($"machine/{i}") with { Outbox = [A.Message()] })));
        time.Advance(Takeover);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ClaimAsync(i % 2 == 0 ? a : b, limit: 10)));
        var rest = await ClaimAsync(a, messages);
        time.Advance(Lease);
        var again = await ClaimAsync(b, messages);

        claims.SelectMany(claim => claim).Concat(rest).Select(entry => entry.Id).ToHashSet().Count.ShouldBe(messages);
        (claims.Sum(claim => claim.Length) + rest.Length).ShouldBe(messages);
        again.Length.ShouldBe(messages);
    }

    [Fact]
    public async Task An_acknowledged_message_never_comes_again()
    {
        var (a, b) = await TwoNodesAsync();
        await a.AppendAsync(A.Append() with { Outbox = [A.Message(json: "1"), A.Message(json: "2")] });

        await a.Outbox.AcknowledgeAsync(new("machine/SN1", 1, 0));
        await a.Outbox.AcknowledgeAsync(new("machine/SN1", 1, 0));
        time.Advance(Takeover);

        (await ClaimAsync(b)).Select(entry => A.Text(entry.Message.Data)).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Messages_come_in_the_order_of_their_source()
    {
        var (a, b) = await TwoNodesAsync();
        await a.AppendAsync(A.Append("machine/2") with { Outbox = [A.Message(json: "2.1.0"), A.Message(json: "2.1.1")] });
        await a.AppendAsync(A.Append("machine/1") with { Outbox = [A.Message(json: "1.1.0")] });
        await a.AppendAsync(A.Append("machine/2", 1) with { Outbox = [A.Message(json: "2.2.0")] });
        time.Advance(Takeover);

        (await ClaimAsync(b)).Select(entry => A.Text(entry.Message.Data)).ShouldBe(["1.1.0", "2.1.0", "2.1.1", "2.2.0"]);
    }

    [Fact]
    public async Task While_a_message_backs_off_later_ones_to_the_same_target_wait_and_others_pass()
    {
        var (a, b) = await TwoNodesAsync();
        await a.AppendAsync(A.Append() with { Outbox = [A.Message(json: "1"), A.Message(json: "2"), A.Message("order/2", "3")] });
        await a.Outbox.BackOffAsync(new("machine/SN1", 1, 0), "out of order", time.GetUtcNow() + TimeSpan.FromMinutes(5));
        time.Advance(Takeover);

        var passing = await ClaimAsync(b);
        await b.Outbox.AcknowledgeAsync(passing[0].Id);
        time.Advance(TimeSpan.FromMinutes(5));
        var first = await ClaimAsync(b);
        await b.Outbox.AcknowledgeAsync(first[0].Id);
        var second = await ClaimAsync(b);

        passing.Select(entry => A.Text(entry.Message.Data)).ShouldBe(["3"]);
        first.Select(entry => (A.Text(entry.Message.Data), entry.Tries, entry.LastError)).ShouldBe([("1", 1, "out of order")]);
        second.Select(entry => A.Text(entry.Message.Data)).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Of_one_lane_a_claim_takes_the_earlier_messages_first()
    {
        var (a, b) = await TwoNodesAsync();
        await a.AppendAsync(A.Append() with { Outbox = A.Many(5, i => A.Message(json: $"{i}")) });
        time.Advance(Takeover);

        var two = await ClaimAsync(b, 2);
        var behindLeased = await ClaimAsync(a, 10);

        two.Select(entry => A.Text(entry.Message.Data)).ShouldBe(["0", "1"]);
        behindLeased.ShouldBeEmpty();
    }

    [Fact]
    public async Task Earlier_in_its_lane_is_what_the_same_source_sent_to_the_same_target_before_and_is_neither_done_nor_parked()
    {
        var (a, _) = await TwoNodesAsync();
        await a.AppendAsync(A.Append() with { Outbox = [A.Message("order/1"), A.Message("order/2")] });
        await a.AppendAsync(A.Append(expectedHead: 1) with { Outbox = [A.Message("order/1"), A.Message("order/1")] });

        Task<bool> HasEarlierAsync(long version, int number, string target) =>
            a.Outbox.HasEarlierAsync(new("machine/SN1", version, number), target, CancellationToken.None);

        (await HasEarlierAsync(1, 0, "order/1")).ShouldBeFalse();
        (await HasEarlierAsync(1, 1, "order/2")).ShouldBeFalse();
        (await HasEarlierAsync(2, 0, "order/1")).ShouldBeTrue();
        await a.Outbox.AcknowledgeAsync(new("machine/SN1", 1, 0));
        (await HasEarlierAsync(2, 0, "order/1")).ShouldBeFalse();
        (await HasEarlierAsync(2, 1, "order/1")).ShouldBeTrue();
        await a.Outbox.ParkAsync(new("machine/SN1", 2, 0), "no");
        (await HasEarlierAsync(2, 1, "order/1")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_parked_message_is_counted_lets_later_ones_pass_and_comes_back_when_replayed()
    {
        var (a, b) = await TwoNodesAsync();
        await a.AppendAsync(A.Append() with { Outbox = [A.Message(json: "1"), A.Message(json: "2")] });
        var first = new MessageReceipt("machine/SN1", 1, 0);
        time.Advance(Takeover);

        await a.Outbox.ParkAsync(first, "twenty times");
        var passing = await ClaimAsync(b);
        var parked = await b.Outbox.ParkedAsync(10, CancellationToken.None);
        var health = await b.Health.CheckAsync(CancellationToken.None);
        var replayed = (await b.Outbox.ReplayAsync(first), await b.Outbox.ReplayAsync(first));
        var again = await ClaimAsync(a);

        passing.Select(entry => A.Text(entry.Message.Data)).ShouldBe(["2"]);
        parked.Select(entry => (entry.Id, entry.LastError)).ShouldBe([(first, "twenty times")]);
        health.ShouldBe(new StorageState(true, null, 1, 1, health.Commits));
        replayed.ShouldBe((true, false));
        again.Select(entry => (A.Text(entry.Message.Data), entry.Tries, entry.LastError)).ShouldBe([("1", 0, null)]);
    }

    private static Task<ImmutableArray<OutboxEntry>> ClaimAsync(StorageNode node, int limit = 100) =>
        node.Outbox.ClaimAsync(limit, Lease, CancellationToken.None);

    private async Task<(StorageNode A, StorageNode B)> TwoNodesAsync() =>
        (await Database.StartAsync("a", time), await Database.StartAsync("b", time));
}

public sealed class DeliveringOnSqlite : Delivering<SqliteFile>;

public sealed class DeliveringOnPostgres : Delivering<PostgresBase>;
