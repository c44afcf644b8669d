using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatch.Storage.Bench;

/// <summary>
/// The product: every reading is an append of its own stream through the journal; the next batch is made while one is written.
/// </summary>
internal static class GroupCommitted
{
    public static async Task RunAsync(Target target, int from, int to)
    {
        using var writer =
            new GroupWriter(target.Database, target.Options, ViewTables.Shipped, () => [], new(), TimeProvider.System, NullLogger.Instance);
        writer.Start();
        var journal = new GroupJournal(target.Database, writer);
        var before = Task.CompletedTask;
        for (var n = from; n < to; n++)
        {
            var batch = AppendAsync(journal, n);
            await before;
            before = batch;
        }

        await before;
    }

    private static async Task AppendAsync(GroupJournal journal, int n)
    {
        foreach (var result in await Task.WhenAll(Load.Batch(n).Select(journal.AppendAsync)))
        {
            if (result.Status != AppendStatus.Committed)
                throw new InvalidOperationException($"Batch {n}: {result.Status}");
        }
    }
}
