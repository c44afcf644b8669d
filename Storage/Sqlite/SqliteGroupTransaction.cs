using System.Globalization;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Evidence;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dispatch.Storage.Sqlite;

/// <summary>The writer's connection: rows are written as they end, by statements prepared once.</summary>
internal sealed class SqliteGroupTransaction : IGroupTransaction
{
    private readonly SqliteSession session;
    private readonly sqlite3 handle;
    private readonly Dictionary<BulkStatement, SqliteStatement> statements = new(ReferenceEqualityComparer.Instance);
    private readonly HeadFile? head;
    private readonly SqliteStatement begin, count, commit, insertHead, moveHead, findReceipt, findAnswer, findHash;

    /// <param name="head">Told the number of each commit; null where nobody keeps it.</param>
    public SqliteGroupTransaction(SqliteConnection connection, HeadFile? head)
    {
        this.head = head;
        session = new SqliteSession(connection);
        handle = connection.Handle!;
        begin = new(handle, "begin immediate");
        count = new(handle, "update acknowledged set commits = commits + 1 returning commits");
        commit = new(handle, "commit");
        insertHead = new(handle, "insert into streams (stream, moved_from, head, hash) values (?1, ?2, ?3, ?4) on conflict do nothing");
        moveHead = new(handle, "update streams set moved_from = ?2, head = ?3, hash = coalesce(?4, hash) where stream = ?1 and head = ?2");
        findReceipt = new(handle, "select 1 from receipts where stream = ?1 and source = ?2 and version = ?3 and number = ?4");
        findAnswer = new(handle, "select 1 from answers where caller = ?1 and key = ?2");
        findHash = new(handle, "select hash from streams where stream = ?1 and head = ?2");
    }

    public Session Session => session;

    public void Begin() => begin.End();

    public void LookUp(IReadOnlyList<PendingAppend> appends)
    {
        foreach (var pending in appends)
        {
            if (WasReceived(pending.Append))
                pending.Status = AppendStatus.AlreadyReceived;
            else if (WasAnswered(pending.Append))
                pending.Status = AppendStatus.AlreadyAnswered;
            else if (pending.Append.Events.Length > 0 && pending.Before is null)
                pending.Before = FindHash(pending.Append);
        }
    }

    public void MoveHeads(IReadOnlyList<PendingAppend> appends)
    {
        foreach (var pending in appends)
        {
            var statement = pending.Append.ExpectedHead == 0 ? insertHead : moveHead;
            statement.Text(pending.Append.Stream);
            statement.Long(pending.Append.ExpectedHead);
            statement.Long(pending.Head);
            if (pending.After is { } hash)
                statement.Bytes(hash);
            else
                statement.Null();
            statement.End();
            if (statement.Changes == 0)
                pending.Status = AppendStatus.Fenced;
        }
    }

    public ICells Rows(BulkStatement statement)
    {
        if (!statements.TryGetValue(statement, out var prepared))
            statements.Add(statement, prepared = new SqliteStatement(handle, Sql(statement)));
        return prepared;
    }

    public void Flush()
    {
    }

    public void Commit()
    {
        var commits = 0L;
        count.First(row => commits = raw.sqlite3_column_int64(row, 0));
        commit.End();
        head?.Write(commits);
    }

    public void Rollback()
    {
        foreach (var statement in statements.Values)
            statement.Reset();
        insertHead.Reset();
        moveHead.Reset();
        if (raw.sqlite3_get_autocommit(handle) == 0)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(handle, "rollback"), handle);
    }

    public string Durability() =>
        $"SQLite journal_mode={Pragma("journal_mode")}, synchronous={Pragma("synchronous") switch { "2" => "FULL", "3" => "EXTRA", var less => less }}";

    public void Dispose()
    {
        foreach (var statement in statements.Values.Concat([begin, count, commit, insertHead, moveHead, findReceipt, findAnswer, findHash]))
            statement.Dispose();
        session.Dispose();
    }

    private static string Sql(BulkStatement statement)
    {
        var columns = statement.Columns.Select(column => column.Name);
        return statement.Kind == BulkKind.Delete
            ? $"delete from {statement.Table} where {string.Join(" and ", columns.Select((column, i) => $"{column} = ?{i + 1}"))}"
            : $"insert into {statement.Table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))}) {statement.OnConflict}";
    }

    private bool WasReceived(JournalAppend append)
    {
        if (append.Receipt is not { } receipt)
            return false;
        findReceipt.Text(append.Stream);
        findReceipt.Text(receipt.Source);
        findReceipt.Long(receipt.Version);
        findReceipt.Long(receipt.Number);
        return findReceipt.First();
    }

    private bool WasAnswered(JournalAppend append)
    {
        if (append.Answer is not { } answer)
            return false;
        findAnswer.Text(answer.Caller);
        findAnswer.Text(answer.Key);
        return findAnswer.First();
    }

    private byte[]? FindHash(JournalAppend append)
    {
        byte[]? hash = null;
        findHash.Text(append.Stream);
        findHash.Long(append.ExpectedHead);
        findHash.First(row =>
        {
            var bytes = raw.sqlite3_column_blob(row, 0);
            hash = bytes.IsEmpty ? HashChain.Start : bytes.ToArray();
        });
        return hash;
    }

    private string Pragma(string name)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = $"pragma {name}";
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
