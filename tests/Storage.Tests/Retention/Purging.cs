using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Storage.Retention;
using Dispatch.Storage.Tests.Fixtures;
using Dispatch.Testing;

namespace Dispatch.Storage.Tests.Retention;

public abstract class Purging<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private readonly FakeTimeProvider time = new(A.Noon);

    [Fact]
    public async Task Answers_go_after_a_day_receipts_after_their_time_and_nothing_goes_before()
    {
        var node = await Database.StartAsync(time: time, settings: [new("ReceiptsKept", "2.00:00:00")]);
        await node.AppendAsync(
            A.Append() with { Events = [A.Event()], Receipt = new("s", 1, 0), Answer = new("c", "k", "h", A.Bytes("1")) });

        var left = new List<(long, long)>();
        foreach (var wait in new[] { TimeSpan.FromHours(24), TimeSpan.FromSeconds(1), TimeSpan.FromHours(24) })
        {
            time.Advance(wait);
            await node.Get<Purge>().RunAsync(CancellationToken.None);
            left.Add((await Database.CountAsync("answers"), await Database.CountAsync("receipts")));
        }

        left.ShouldBe([(1, 1), (0, 1), (0, 0)]);
        (await Database.CountAsync("journal")).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_goes_when_it_ended_and_who_signed_in_after_its_time()
    {
        var node = await Database.StartAsync(time: time, settings: [new("AuditKept", "40.00:00:00")]);
        await node.Get<ISessions>().BeginAsync(new("a", "u1", "browser", A.Noon, A.Noon.AddDays(30), "Firefox"), default);
        await node.Get<IAuditLog>().AddAsync(new(0, A.Noon, "user:u1", "signed_in", "u1", "browser", "10.0.0.1"), default);

        var left = new List<(long, long)>();
        foreach (var days in new[] { 29, 2, 8, 2 })
        {
            time.Advance(TimeSpan.FromDays(days));
            await node.Get<Purge>().RunAsync(CancellationToken.None);
            left.Add((await Database.CountAsync("sessions"), await Database.CountAsync("audit")));
        }

        left.ShouldBe([(1, 1), (0, 1), (0, 1), (0, 0)]);
    }

    [Fact]
    public async Task Readings_go_by_the_instant_at_which_they_were_taken_of_every_machine()
    {
        var node = await Database.StartAsync(time: time, settings: [new("ReadingsKept", "30.00:00:00")]);
        await Task.WhenAll(Enumerable.Range(0, 450).Select(i => node.AppendAsync(A.Append($"machine/{i}") with
        {
            Readings = [A.Reading($"{i}", minutes: 0), A.Reading($"{i}", minutes: 1)],
        })));

        time.Advance(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(30));
        await node.Get<Purge>().RunAsync(CancellationToken.None);

        (await Database.CountAsync("readings")).ShouldBe(450);
        (await node.Readings.RecentAsync("7", 10, CancellationToken.None)).ShouldBe([A.Reading("7", minutes: 1)]);
    }
}

public sealed class PurgingOnSqlite : Purging<SqliteFile>;

public sealed class PurgingOnPostgres : Purging<PostgresBase>;
