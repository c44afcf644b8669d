using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Deadlines;
using Dispatch.Storage.Idempotency;
using Dispatch.Storage.Outbox;
using Dispatch.Storage.Readings;
using Dispatch.Storage.Search;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Journal;

/// <summary>
/// Writes one group in one transaction. Appends that lose end with a status that says so and leave no row; an exception leaves nothing of
/// the group.
/// </summary>
/// <param name="node">This node's name in the outbox.</param>
/// <param name="takeover">How long only this node delivers the messages it commits.</param>
internal sealed class GroupCommit(string node, TimeSpan takeover, ViewTables tables, RecordedFrom from, TimeProvider time)
{
    private const int RememberedStreams = 100_000;
    private readonly StreamHashes hashes = new(RememberedStreams);

    /// <param name="transaction">Begun and not committed: the caller does that.</param>
    public void Write(IReadOnlyList<Pending> group, IGroupTransaction transaction)
    {
        var recordedAt = Instants.ToMicroseconds(from.Of(time.GetUtcNow()));
        foreach (var round in Rounds.Of(group))
            WriteRound(round, recordedAt, transaction);
        foreach (var pending in group)
        {
            if (pending is PendingAcknowledgement acknowledgement)
                OutboxTable.Remove(acknowledgement.Message, transaction);
        }

        transaction.Flush();
        foreach (var pending in group)
            (pending as PendingWork)?.Run(transaction.Session);
    }

    /// <summary>After a transaction that did not commit.</summary>
    public void Forget() => hashes.Forget();

    private void WriteRound(List<PendingAppend> round, DateTimeOffset recordedAt, IGroupTransaction transaction)
    {
        foreach (var pending in round)
        {
            pending.Status = AppendStatus.Committed;
            pending.RecordedAt = recordedAt;
            pending.Before = pending.Append.Events.Length == 0 ? null : hashes.Find(pending.Append.Stream, pending.Append.ExpectedHead);
            pending.Hashes = [];
        }

        var unsure = round.FindAll(NeedsLookUp);
        if (unsure.Count > 0)
            transaction.LookUp(unsure);
        foreach (var pending in round)
        {
            if (pending.Status == AppendStatus.Committed && pending.Append.Events.Length > 0)
                Chain(pending);
        }

        transaction.MoveHeads(Standing(round));
        var winners = Standing(round);
        WriteRows(winners, transaction);
        transaction.Flush();
        foreach (var pending in winners)
            hashes.Moved(pending);
    }

    private static bool NeedsLookUp(PendingAppend pending) =>
        pending.Append.Receipt is not null || pending.Append.Answer is not null
            || (pending.Append.Events.Length > 0 && pending.Before is null);

    private static void Chain(PendingAppend pending)
    {
        if (pending.Before is null)
            pending.Status = AppendStatus.Fenced;
        else
            pending.Chain();
    }

    private static List<PendingAppend> Standing(List<PendingAppend> round) =>
        round.TrueForAll(pending => pending.Status == AppendStatus.Committed)
            ? round
            : round.FindAll(pending => pending.Status == AppendStatus.Committed);

    private void WriteRows(List<PendingAppend> winners, IGroupTransaction transaction)
    {
        foreach (var pending in winners)
        {
            if (pending.Append.Readings.Length > 0)
                ReadingTable.Write(pending.Append, transaction);
        }

        foreach (var pending in winners)
        {
            foreach (var row in pending.Append.Views)
            {
                var table = tables.Of(row);
                table.Write(row, pending.Head, transaction.Rows(table.Upsert));
                if (table.Searched is { } kind)
                    SearchTable.Write(kind, table.Entry(row), pending.Head, transaction);
            }

            foreach (var erasure in pending.Append.Erasures)
                Erase(erasure, transaction);
        }

        foreach (var pending in winners)
        {
            if (pending.Append.Events.Length > 0)
                JournalTables.WriteEvents(pending, transaction);
            if (pending.Append.Outbox.Length > 0)
                OutboxTable.Write(pending, node, takeover, transaction);
            if (pending.Append.FiredDeadlines.Length > 0)
                DeadlineTable.WriteFired(pending.Append, transaction);
            if (pending.Append.Receipt is { } receipt)
                ReceiptTable.Write(pending.Append.Stream, receipt, pending.RecordedAt, transaction);
            if (pending.Append.Answer is { } answer)
                AnswerTable.Write(answer, pending.RecordedAt, transaction);
        }

        // After the fired ones: a deadline that is set again in the same round stands.
        foreach (var pending in winners)
        {
            if (pending.Append.Deadlines.Length > 0)
                DeadlineTable.WriteChanges(pending.Append, transaction);
        }
    }

    private void Erase(Erasure erasure, IGroupTransaction transaction)
    {
        var table = tables.Of(erasure.Rows);
        var cells = transaction.Rows(table.Delete);
        foreach (var part in erasure.Key)
            cells.Text(part);
        cells.End();
        if (table.Searched is { } kind)
            SearchTable.Erase(kind, erasure.Key, transaction);
    }
}
