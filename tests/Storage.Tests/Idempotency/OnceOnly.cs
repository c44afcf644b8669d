using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Idempotency;

public abstract class OnceOnly<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly IdempotentAnswer Answer = new("user:7", "k1", "abc", A.Bytes("""{"done":true}"""));

    [Fact]
    public async Task A_message_has_its_effect_once_whichever_node_takes_it()
    {
        var (a, b) = (await Database.StartAsync("a"), await Database.StartAsync("b"));
        var receipt = new MessageReceipt("order/1", 4, 0);
        await a.AppendAsync(A.Append() with { Events = [A.Event()], Receipt = receipt });

        var again = await b.AppendAsync(A.Append(expectedHead: 1) with { Events = [A.Event()], Receipt = receipt });
        var next = await b.AppendAsync(A.Append(expectedHead: 1) with { Events = [A.Event()], Receipt = receipt with { Number = 1 } });

        (again.Status, next.Status).ShouldBe((AppendStatus.AlreadyReceived, AppendStatus.Committed));
        (await a.LoadAsync("machine/SN1")).Head.ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_first_answers_the_first_stays_and_each_caller_has_their_own()
    {
        var (a, b) = (await Database.StartAsync("a"), await Database.StartAsync("b"));
        var first = new FirstAnswer(
            "user:7", "k1", "abc", 201, ImmutableDictionary<string, string>.Empty.Add("Location", "/api/x/1"), A.Bytes("""{"n":1}"""));
        await a.Get<IFirstAnswers>().KeepAsync(first, CancellationToken.None);
        await b.Get<IFirstAnswers>().KeepAsync(first with { Status = 200, Body = A.Bytes("""{"n":2}""") }, CancellationToken.None);

        var found = await b.Get<IFirstAnswers>().FindAsync("user:7", "k1", CancellationToken.None);
        (found!.BodyHash, found.Status, found.Headers["Location"], A.Text(found.Body)).ShouldBe(("abc", 201, "/api/x/1", """{"n":1}"""));
        (await a.Get<IFirstAnswers>().FindAsync("user:8", "k1", CancellationToken.None)).ShouldBeNull();

        await a.Get<IFirstAnswers>().ForgetAllAsync(CancellationToken.None);
        (await b.Get<IFirstAnswers>().FindAsync("user:7", "k1", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_is_kept_with_its_effect_and_found_again()
    {
        var (a, b) = (await Database.StartAsync("a"), await Database.StartAsync("b"));
        await a.AppendAsync(A.Append() with { Events = [A.Event()], Answer = Answer });

        var found = await b.Get<IIdempotentAnswers>().FindAsync("user:7", "k1", CancellationToken.None);
        var ofAnother = await b.Get<IIdempotentAnswers>().FindAsync("user:8", "k1", CancellationToken.None);

        (found!.BodyHash, A.Text(found.Answer)).ShouldBe(("abc", """{"done":true}"""));
        ofAnother.ShouldBeNull();
    }

    [Fact]
    public async Task A_key_that_was_answered_writes_nothing_also_from_another_stream_in_the_same_group()
    {
        var node = await Database.StartAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            node.AppendAsync(A.Append($"machine/{i}") with { Events = [A.Event()], Answer = Answer })));

        results.Count(result => result.Status == AppendStatus.Committed).ShouldBe(1);
        results.Count(result => result.Status == AppendStatus.AlreadyAnswered).ShouldBe(9);
        (await Database.CountAsync("journal")).ShouldBe(1);
        (await Database.CountAsync("streams")).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_sent_to_two_nodes_at_once_is_answered_once()
    {
        var nodes = new[] { await Database.StartAsync("a"), await Database.StartAsync("b") };

        for (var round = 0; round < 10; round++)
        {
            var results = await Task.WhenAll(nodes.Select((node, i) =>
                node.AppendAsync(
                    A.Append($"machine/{round}-{i}") with { Events = [A.Event()], Answer = Answer with { Key = $"{round}" } })));

            results.Select(result => result.Status).ShouldBe([AppendStatus.Committed, AppendStatus.AlreadyAnswered], ignoreOrder: true);
        }
    }
}

public sealed class OnceOnlyOnSqlite : OnceOnly<SqliteFile>;

public sealed class OnceOnlyOnPostgres : OnceOnly<PostgresBase>;
