using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Idempotency;

internal static class AnswerTable
{
    private static readonly BulkStatement Insert = BulkStatement.Insert(
        "answers", "", Text("caller"), Text("key"), Text("body_hash"), Bytes("answer"), Instant("answered_at"));

    public static IdempotentAnswer Read(Row row) => new(row.Text(), row.Text(), row.Text(), row.Bytes());

    public static void Write(IdempotentAnswer answer, DateTimeOffset at, IGroupTransaction transaction)
    {
        var cells = transaction.Rows(Insert);
        cells.Text(answer.Caller);
        cells.Text(answer.Key);
        cells.Text(answer.BodyHash);
        cells.Bytes(answer.Answer);
        cells.Instant(at);
        cells.End();
    }
}
