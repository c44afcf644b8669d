using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Idempotency;

/// <summary>
/// Which messages a stream has taken. The stream's head is moved first, so that two nodes cannot both find a receipt missing.
/// </summary>
internal static class ReceiptTable
{
    private static readonly BulkStatement Insert = BulkStatement.Insert(
        "receipts", "", Text("stream"), Text("source"), Long("version"), Long("number"), Instant("received_at"));

    public static void Write(string stream, MessageReceipt receipt, DateTimeOffset at, IGroupTransaction transaction)
    {
        var cells = transaction.Rows(Insert);
        cells.Text(stream);
        cells.Text(receipt.Source);
        cells.Long(receipt.Version);
        cells.Long(receipt.Number);
        cells.Instant(at);
        cells.End();
    }
}
