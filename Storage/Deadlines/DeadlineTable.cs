using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Deadlines;

internal static class DeadlineTable
{
    private static readonly BulkStatement Fired = BulkStatement.Delete("deadlines", Text("stream"), Text("key"), Instant("due_at"));

    private static readonly BulkStatement Withdrawn = BulkStatement.Delete("deadlines", Text("stream"), Text("key"));

    private static readonly BulkStatement Set = BulkStatement.Insert(
        "deadlines",
        "on conflict (stream, key) do update set due_at = excluded.due_at, initiator = excluded.initiator",
        Text("stream"),
        Text("key"),
        Long("slice"),
        Instant("due_at"),
        Text("initiator"));

    public static Deadline Read(Row row) => new(row.Text(), row.Text(), row.Instant(), row.TextOrNull());

    /// <summary>Removes those handed on, unless they have another due time by now.</summary>
    public static void WriteFired(JournalAppend append, IGroupTransaction transaction)
    {
        var cells = transaction.Rows(Fired);
        foreach (var deadline in append.FiredDeadlines)
        {
            cells.Text(deadline.Stream);
            cells.Text(deadline.Key);
            cells.Instant(deadline.DueAt);
            cells.End();
        }
    }

    /// <summary>Sets and withdraws the stream's own; of several changes of one key the last counts.</summary>
    public static void WriteChanges(JournalAppend append, IGroupTransaction transaction)
    {
        var slice = DeadlineSlices.Of(append.Stream);
        var changes = append.Deadlines.Length == 1 ? append.Deadlines : [.. append.Deadlines.Reverse().DistinctBy(change => change.Key)];
        foreach (var change in changes)
        {
            var cells = transaction.Rows(change.DueAt is null ? Withdrawn : Set);
            cells.Text(append.Stream);
            cells.Text(change.Key);
            if (change.DueAt is { } dueAt)
            {
                cells.Long(slice);
                cells.Instant(dueAt);
                cells.Text(append.InitiatorOf(null));
            }

            cells.End();
        }
    }
}
