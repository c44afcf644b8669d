using System.Text;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dispatch.Storage.Sqlite;

/// <summary>A prepared statement that is bound and run row by row without an allocation. Not safe for concurrent use.</summary>
internal sealed class SqliteStatement : ICells, IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] buffer = new byte[256];
    private int next = 1;

    public SqliteStatement(sqlite3 database, string sql)
    {
        this.database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement), database);
    }

    /// <summary>Rows changed by the last row that ended.</summary>
    public int Changes { get; private set; }

    public void Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            // A pointer to no bytes would bind null.
            Check(value is null ? raw.sqlite3_bind_null(statement, next++) : raw.sqlite3_bind_text(statement, next++, ""));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (buffer.Length < most)
            buffer = new byte[most];
        Check(raw.sqlite3_bind_text(statement, next++, buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer))));
    }

    public void Long(long? value) => Check(value is { } number
        ? raw.sqlite3_bind_int64(statement, next++, number)
        : raw.sqlite3_bind_null(statement, next++));

    public void Real(double? value) => Check(value is { } number
        ? raw.sqlite3_bind_double(statement, next++, number)
        : raw.sqlite3_bind_null(statement, next++));

    public void Instant(DateTimeOffset? value) => Long(value is { } at ? Instants.ToNumber(at) : null);

    public void Bytes(ReadOnlyMemory<byte> value) => Check(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(statement, next++, 0)
        : raw.sqlite3_bind_blob(statement, next++, value.Span));

    public void Null() => Check(raw.sqlite3_bind_null(statement, next++));

    public void Flag(bool value) => Check(raw.sqlite3_bind_int(statement, next++, value ? 1 : 0));

    public void End()
    {
        next = 1;
        var code = raw.sqlite3_step(statement);
        Changes = raw.sqlite3_changes(database);
        raw.sqlite3_reset(statement);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            Check(code);
    }

    /// <summary>
    /// Runs the statement as a query with the values bound, and gives its first row to <paramref name="read"/>, if there is one.
    /// </summary>
    public bool First(Action<sqlite3_stmt>? read = null)
    {
        next = 1;
        try
        {
            var code = raw.sqlite3_step(statement);
            if (code == raw.SQLITE_ROW)
                read?.Invoke(statement);
            else if (code != raw.SQLITE_DONE)
                Check(code);
            return code == raw.SQLITE_ROW;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Forgets values bound to a row that never ended.</summary>
    public void Reset() => next = 1;

    public void Dispose() => statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
