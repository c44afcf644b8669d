using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Journal;

/// <summary>The journal's own rows.</summary>
internal static class JournalTables
{
    private static readonly BulkStatement Events = BulkStatement.Insert(
        "journal",
        "",
        Text("stream"),
        Long("version"),
        Text("type"),
        Long("schema_version"),
        Bytes("data"),
        Text("actor"),
        Text("correlation"),
        Instant("occurred_at"),
        Instant("recorded_at"),
        Bytes("prev_hash"),
        Bytes("hash"),
        Text("initiator"));

    public static void WriteEvents(PendingAppend pending, IGroupTransaction transaction)
    {
        var append = pending.Append;
        var cells = transaction.Rows(Events);
        var previous = pending.Before;
        for (var i = 0; i < append.Events.Length; i++)
        {
            var happened = append.Events[i];
            cells.Text(append.Stream);
            cells.Long(append.ExpectedHead + 1 + i);
            cells.Text(happened.Type);
            cells.Long(happened.SchemaVersion);
            cells.Bytes(happened.Data);
            cells.Text(append.Actor);
            cells.Text(append.Correlation);
            cells.Instant(happened.OccurredAt);
            cells.Instant(pending.RecordedAt);
            cells.Bytes(previous);
            cells.Bytes(pending.Hashes[i]);
            cells.Text(append.Initiator);
            cells.End();
            previous = pending.Hashes[i];
        }
    }
}
