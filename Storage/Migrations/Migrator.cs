using System.Data.Common;
using System.Globalization;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Migrations;

/// <summary>Brings a database to the newest step, each step in a transaction of its own.</summary>
/// <remarks>
/// Not DbUp, which takes a script for each database, nor FluentMigrator, whose C# would describe the tables beside our SQL: here one text
/// serves both.
/// </remarks>
internal static class Migrator
{
    /// <exception cref="NewerDatabaseException">The database was made by a newer version of this program, or with modules that this one
    /// lacks.</exception>
    public static async Task MigrateAsync(
        DbConnection connection, Dialect dialect, IReadOnlyList<Migration> migrations, CancellationToken cancellation)
    {
        await ExecuteAsync(
            connection, null, "create table if not exists migrations (number integer primary key, name text not null)", cancellation);
        foreach (var migration in migrations)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var present = await PresentAsync(connection, transaction, cancellation);
            if (present.Except(migrations.Select(one => one.Number)).Order().ToArray() is { Length: > 0 } unknown)
                throw new NewerDatabaseException(unknown[^1], migrations[^1].Number);
            if (present.Contains(migration.Number))
                continue;
            if (migration.Sql is { } sql)
                await ExecuteAsync(connection, transaction, dialect.Translate(sql), cancellation);
            if (migration.Extra.TryGetValue(dialect.Name, out var extra))
                await ExecuteAsync(connection, transaction, extra, cancellation);
            var record =
                string.Create(CultureInfo.InvariantCulture, $"insert into migrations values ({migration.Number}, '{migration.Name}')");
            await ExecuteAsync(connection, transaction, record, cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    private static async Task<HashSet<int>> PresentAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "select number from migrations";
        var present = new HashSet<int>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) present.Add(rows.GetInt32(0));
        return present;
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
