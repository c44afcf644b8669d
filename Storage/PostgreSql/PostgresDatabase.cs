using System.Net.Sockets;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Migrations;
using Dispatch.Storage.Search;
using Npgsql;

namespace Dispatch.Storage.PostgreSql;

/// <summary>A PostgreSQL database that any number of nodes share.</summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>Held while the tables are brought up to date; any fixed number that other programs on the database do not use.</summary>
    private const long MigrationLock = 0x4469_7370_6174_6368;
    private const int PreparedStatements = 100;
    private readonly NpgsqlDataSource source;

    public PostgresDatabase(StorageOptions options) => source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            MaxPoolSize = options.Connections,
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,
            CommandTimeout = (int)options.CommandTimeout.TotalSeconds,
            ApplicationName = $"dispatch {options.Node}",
        });

    public override Dialect Dialect { get; } = new(
        Name: "postgresql",
        Key: "text collate \"C\"",
        Long: "bigint",
        Real: "double precision",
        Instant: "timestamptz",
        Bytes: "bytea",
        Flag: "boolean",
        Identity: "bigint generated always as identity primary key",
        Clustered: "",
        Updated: "with (fillfactor = 70)",
        Search: SearchSyntax.PostgreSql);

    public override bool HasManyWriters => true;

    public override async Task OpenAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var hold =
            new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = MigrationLock } } };
        await hold.ExecuteNonQueryAsync(cancellation);
        try
        {
            await Migrator.MigrateAsync(connection, Dialect, Steps, cancellation);
        }
        finally
        {
            await using var release =
                new NpgsqlCommand("select pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = MigrationLock } } };
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    public override IGroupTransaction OpenGroupTransaction()
    {
        var connection = source.OpenConnection();
        using var command = new NpgsqlCommand("set synchronous_commit = on", connection);
        command.ExecuteNonQuery();
        return new PostgresGroupTransaction(connection);
    }

    public override Failure Classify(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => Failure.Transient,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => Failure.Conflict,
        // Class 21: a row twice in one set; 22: a value that its type does not take; 23: a constraint; 54: too large.
        PostgresException answer when answer.SqlState[..2] is "21" or "22" or "23" or "54" => Failure.Poison,
        // Class 53: no disk, memory or connections left.
        PostgresException answer when answer.SqlState[..2] is "53" => Failure.Refused,
        NpgsqlException or TimeoutException or IOException or SocketException or ObjectDisposedException => Failure.Lost,
        _ => Failure.Poison,
    };

    public override string? Advice(Exception wrong) => IsUnreachable(wrong)
        ? $"Storage:ConnectionString: PostgreSQL cannot be used "
            + $"({wrong.Message.ReplaceLineEndings(" ")}); start it, or mend Host, Port, Database, Username or Password."
        : base.Advice(wrong);

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    protected override async Task<T> WriteOnceAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await work(new PostgresSession(connection));
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    protected override async Task<T> ReadOnceAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await read(new PostgresSession(connection));
    }

    /// <summary>
    /// Nobody answers, or the server refuses us or what we ask for: no such user, password or database, no right, no room, not started yet.
    /// </summary>
    private static bool IsUnreachable(Exception wrong) => wrong is PostgresException answer
        ? answer.SqlState[..2] is "28" or "3D" or "53" or "57" || answer.SqlState == PostgresErrorCodes.InsufficientPrivilege
        : wrong is NpgsqlException or TimeoutException or SocketException;
}
