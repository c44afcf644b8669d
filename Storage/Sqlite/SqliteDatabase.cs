using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Evidence;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Migrations;
using Dispatch.Storage.Search;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dispatch.Storage.Sqlite;

/// <summary>A SQLite file in WAL mode: one writer whose commits are synced, any number of readers.</summary>
internal sealed class SqliteDatabase(string path, StorageOptions options, TimeProvider time) : Database
{
    private const int WriterCacheKiB = 65_536;
    private const int ReaderCacheKiB = 4_096;
    private const string WhatToDo =
        "Bring back the whole file with those whose names begin with its own, or say who goes on without and why: "
            + "dotnet run --project Silo -- verify --accept-loss \"WHO, WHY\".";
    private readonly ConcurrentBag<SqliteSession> readers = [];
    private HeadFile? head;
    private bool asItIs, closed;

    public override Dialect Dialect { get; } = new(
        Name: "sqlite",
        Key: "text",
        Long: "integer",
        Real: "real",
        Instant: "integer",
        Bytes: "blob",
        Flag: "integer",
        Identity: "integer primary key autoincrement",
        Clustered: "without rowid",
        Updated: "without rowid",
        Search: SearchSyntax.Sqlite);

    public override bool HasManyWriters => false;

    public override async Task OpenAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!asItIs && await LossAsync(cancellation) is { } loss)
            throw new DatabaseUnusableException($"Storage:Path: {loss} {WhatToDo}");
        await using var connection = Connect(WriterCacheKiB);
        await Migrator.MigrateAsync(connection, Dialect, Steps, cancellation);
        head?.Dispose();
        head = (await Acknowledged.ReadAsync(this, cancellation)) is var (identity, commits)
            ? HeadFile.Open(path, identity, commits, time)
            : null;
    }

    public override async Task<string?> LossAsync(CancellationToken cancellation) =>
        await Acknowledged.LossAsync(this, path, cancellation);

    public override bool IsAbsent => new FileInfo(path) is not { Exists: true, Length: > 0 };

    public override void TakeAsItIs() => asItIs = true;

    public override Task<ImmutableArray<string>> DamageAsync(CancellationToken cancellation) =>
        Acknowledged.DamageAsync(this, cancellation);

    public override string? Unguarded => head?.Problem;

    public override IGroupTransaction OpenGroupTransaction() => new SqliteGroupTransaction(Connect(WriterCacheKiB), head);

    public override Failure Classify(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH or raw.SQLITE_RANGE } =>
            Failure.Poison,
        SqliteException
        {
            SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY
            or raw.SQLITE_CANTOPEN
        } =>
            Failure.Refused,
        SqliteException => Failure.Lost,
        _ => Failure.Poison,
    };

    public override string? Advice(Exception wrong) => IsUnusable(wrong) ? Unopened(path, wrong) : base.Advice(wrong);

    /// <summary>Says in one line why a file cannot be opened, and what to change.</summary>
    public static string Unopened(string path, Exception wrong) =>
        $"Storage:Path: {path} cannot be used ({wrong.Message.ReplaceLineEndings(" ")}); set it to a file of this program in a folder "
            + "that this user may write.";

    public override ValueTask DisposeAsync()
    {
        closed = true;
        head?.Dispose();
        while (readers.TryTake(out var session))
            session.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsUnusable(Exception wrong) => wrong is IOException or UnauthorizedAccessException or SqliteException
    {
        SqliteErrorCode: raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT
            or raw.SQLITE_FULL or raw.SQLITE_BUSY or raw.SQLITE_IOERR,
    };

    protected override bool MeansDamage(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    protected override Task<T> WriteOnceAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation) =>
        throw new InvalidOperationException("SQLite has one writer.");

    protected override async Task<T> ReadOnceAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!readers.TryTake(out var session))
            session = new SqliteSession(Connect(ReaderCacheKiB));
        try
        {
            var result = await read(session);
            if (closed)
                session.Dispose();
            else
                readers.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private SqliteConnection Connect(int cacheKiB)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            pragma busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds};
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma cache_size = {-cacheKiB};
            pragma wal_autocheckpoint = 4000;
            """);
        command.ExecuteNonQuery();
        return connection;
    }
}
