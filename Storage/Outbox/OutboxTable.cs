using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Outbox;

internal static class OutboxTable
{
    public const string Columns =
        "source, version, number, target, type, schema_version, data, correlation, tries, next_try_at, last_error, initiator";

    private static readonly BulkStatement Insert = BulkStatement.Insert(
        "outbox",
        "",
        Text("source"),
        Long("version"),
        Long("number"),
        Text("target"),
        Text("type"),
        Long("schema_version"),
        Bytes("data"),
        Text("correlation"),
        Text("node"),
        Long("tries"),
        Instant("next_try_at"),
        Text("initiator"));

    private static readonly BulkStatement Delete = BulkStatement.Delete("outbox", Text("source"), Long("version"), Long("number"));

    public static OutboxEntry Read(Row row) => new(
        new MessageReceipt(row.Text(), row.Long(), row.Int()),
        new OutboxMessage(row.Text(), row.Text(), row.Int(), row.Bytes()),
        row.Text(),
        row.Int(),
        row.Instant(),
        row.TextOrNull(),
        row.TextOrNull());

    /// <param name="takeover">How long only the node that commits delivers.</param>
    public static void Write(PendingAppend pending, string node, TimeSpan takeover, IGroupTransaction transaction)
    {
        var cells = transaction.Rows(Insert);
        for (var i = 0; i < pending.Append.Outbox.Length; i++)
        {
            var message = pending.Append.Outbox[i];
            cells.Text(pending.Append.Stream);
            cells.Long(pending.Head);
            cells.Long(i);
            cells.Text(message.Target);
            cells.Text(message.Type);
            cells.Long(message.SchemaVersion);
            cells.Bytes(message.Data);
            cells.Text(pending.Append.Correlation);
            cells.Text(node);
            cells.Long(0);
            cells.Instant(pending.RecordedAt + takeover);
            cells.Text(pending.Append.InitiatorOf(message));
            cells.End();
        }
    }

    public static void Remove(MessageReceipt message, IGroupTransaction transaction)
    {
        var cells = transaction.Rows(Delete);
        cells.Text(message.Source);
        cells.Long(message.Version);
        cells.Long(message.Number);
        cells.End();
    }
}
