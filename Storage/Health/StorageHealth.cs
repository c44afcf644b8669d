using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Evidence;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Health;

/// <summary>
/// Commits a small row through the writer. A group that failed lately counts too, until a later one was written: a disk may be too full
/// for a batch and still take a probe.
/// </summary>
internal sealed class StorageHealth(
    Database database, GroupWriter writer, JournalWatch watch, TimeProvider time, StorageOptions options, ILogger<StorageHealth> logger)
    : IStorageHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TroubleCounts = TimeSpan.FromSeconds(10);

    private string? told;

    public async Task<StorageState> CheckAsync(CancellationToken cancellation)
    {
        var state = await LookAsync(cancellation);
        var wrong = state.Damage ?? (state.AcceptsWrites ? null : state.Problem);
        if (Interlocked.Exchange(ref told, wrong) != wrong && wrong is not null)
            logger.LogError("The node is not ready: {Reason}", wrong);
        return state;
    }

    private async Task<StorageState> LookAsync(CancellationToken cancellation)
    {
        var trouble = writer.Trouble;
        try
        {
            await writer.RunAsync(ProbeAsync).WaitAsync(Patience, time, cancellation);
            var messages = await database.QueryAsync(
                "select count(*) - count(parked_at), count(parked_at) from outbox", row => (Waiting: row.Int(), Parked: row.Int()),
                cancellation);
            var problem = trouble is { } met && time.GetUtcNow() - met.At < TroubleCounts
                ? $"The last group was not written: {met.Message}"
                : null;
            return new(problem is null, problem ?? database.Unguarded, messages[0].Waiting, messages[0].Parked, writer.Commits)
            {
                Damage = Damage(),
            };
        }
        catch (TimeoutException)
        {
            return new(false, $"The journal does not answer within {Patience.TotalSeconds} s.", 0, 0, writer.Commits) { Damage = Damage() };
        }
        catch (Exception failure)
        {
            return new(false, failure.Message, 0, 0, writer.Commits) { Damage = Damage() };
        }
    }

    /// <summary>What lists and grains would be served from, beside what can be written.</summary>
    private string? Damage() => database.IsDamaged
        ? "A read met pages of the database that are damaged."
        : watch.Last is { Findings: [var first, ..] } last
            ? $"{last.Findings.Length} things are wrong with the journal, the first at {first.Stream} {first.Version}: {first.Problem}"
            : null;

    private Task<int> ProbeAsync(Session session) => session.ExecuteAsync(
        "insert into probes (node, probed_at) values (@p0, @p1) on conflict (node) do update set probed_at = excluded.probed_at",
        CancellationToken.None,
        options.Node,
        time.GetUtcNow());
}
