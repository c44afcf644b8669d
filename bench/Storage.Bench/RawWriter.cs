using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Readings;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Bench;

/// <summary>
/// The limit: one thread, one connection, one transaction per batch, prepared statements, nothing else. No fence, no queue, no callers; the
/// next batch is made on another thread meanwhile.
/// </summary>
internal static class RawWriter
{
    public static void Run(Target target, int from, int to, bool views)
    {
        using var transaction = target.Database.OpenGroupTransaction();
        var next = Task.Run(() => Load.Batch(from).ToArray());
        for (var n = from; n < to; n++)
        {
            var (batch, following) = (next.Result, n + 1);
            next = Task.Run(() => Load.Batch(following).ToArray());
            transaction.Begin();
            Write(batch, transaction, views);
            transaction.Commit();
        }
    }

    private static void Write(JournalAppend[] batch, IGroupTransaction transaction, bool views)
    {
        foreach (var append in batch)
            ReadingTable.Write(append, transaction);
        if (views)
        {
            foreach (var append in batch)
            {
                var table = ViewTables.Shipped.Of(append.Views[0]);
                table.Write(append.Views[0], append.ExpectedHead + 1, transaction.Rows(table.Upsert));
            }
        }

        transaction.Flush();
    }
}
