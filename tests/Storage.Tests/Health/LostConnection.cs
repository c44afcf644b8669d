using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;
using Dispatch.Testing;

namespace Dispatch.Storage.Tests.Health;

public sealed class LostConnection : StorageTest<PostgresBase>
{
    private const string KillWriters =
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dispatch a' and datname = current_database()";

    [Fact]
    public async Task Connections_killed_under_load_lose_nothing_that_was_acknowledged()
    {
        const int callers = 20;
        var node = await Database.StartAsync();
        using var stop = new CancellationTokenSource();

        var acknowledged = Enumerable.Range(0, callers).Select(async i =>
        {
            var known = new List<long>();
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    var head = (await node.LoadAsync($"machine/{i}")).Head;
                    var result = await node.AppendAsync(A.Append($"machine/{i}", head) with { Events = [A.Event()] });
                    result.Status.ShouldBe(AppendStatus.Committed);
                    known.Add(result.Head);
                }
                catch (JournalUnavailableException)
                {
                    await Task.Yield();
                }
            }

            return known;
        }).ToArray();
        for (var kill = 0; kill < 5; kill++)
        {
            var commits = node.Commits;
            await Eventually.TrueAsync(() => node.Commits > commits + 5, "the writer does not come back");
            await Database.ExecuteAsync(KillWriters);
        }

        await stop.CancelAsync();
        var heads = await Task.WhenAll(acknowledged);

        for (var i = 0; i < callers; i++)
            heads[i].ShouldBeSubsetOf((await node.LoadAsync($"machine/{i}")).Events.Select(happened => happened.Version));
        (await node.Get<IJournalAudit>().VerifyAllAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_connection_lost_during_the_commit_leaves_the_outcome_unknown()
    {
        var node = await Database.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });
        await Database.ExecuteAsync(
            """
            create function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
            create constraint trigger die after insert on journal deferrable initially deferred for each row execute function die()
            """);

        var lost = await Should.ThrowAsync<JournalUnavailableException>(
            () => node.AppendAsync(A.Append(expectedHead: 1) with { Events = [A.Event()] }));
        await Database.ExecuteAsync("drop trigger die on journal");
        var next = await node.AppendAsync(A.Append(expectedHead: 1) with { Events = [A.Event()] });

        lost.OutcomeUnknown.ShouldBeTrue();
        next.Status.ShouldBe(AppendStatus.Committed);
    }

    [Fact]
    public async Task While_the_server_is_down_calls_fail_clearly_and_health_is_red_until_it_is_back()
    {
        await using var server = await PostgresServer.StartAsync();
        var connection = await server.CreateDatabaseAsync();
        await using var node = new StorageNode(
            [new("Provider", "PostgreSql"), new("ConnectionString", connection), new("Node", "a")], new FakeTimeProvider());
        await node.StartAsync();
        await node.AppendAsync(A.Append() with { Events = [A.Event()] });

        await server.KillAsync();
        await Should.ThrowAsync<JournalUnavailableException>(
            () => node.AppendAsync(A.Append(expectedHead: 1) with { Events = [A.Event()] }));
        await Should.ThrowAsync<JournalUnavailableException>(() => node.LoadAsync("machine/SN1"));
        var red = await node.Health.CheckAsync(CancellationToken.None);
        await server.StartAgainAsync();
        var back = await node.AppendAsync(A.Append(expectedHead: 1) with { Events = [A.Event()] });
        var green = await node.Health.CheckAsync(CancellationToken.None);

        red.AcceptsWrites.ShouldBeFalse();
        back.Status.ShouldBe(AppendStatus.Committed);
        green.AcceptsWrites.ShouldBeTrue();
        (await node.LoadAsync("machine/SN1")).Events.Length.ShouldBe(2);
    }
}
