using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dispatch.Testing.Nodes;

/// <summary>What stands in a node's database, read and spoilt past the node.</summary>
public static class NodeRows
{
    /// <summary>All rows of a query as text, in its order, but for the columns named.</summary>
    public static async Task<List<string>> Rows(this NodeDatabase database, string sql, params string[] without)
    {
        await using var connection = await Open(database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Where(i => !without.Contains(reader.GetName(i)))
                .Select(i => $"{reader.GetName(i)}={Text(reader, i)}")));
        }

        return rows;
    }

    public static async Task<int> Execute(this NodeDatabase database, string sql)
    {
        await using var connection = await Open(database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Makes the database what a dump of another one says, before any node has opened it.</summary>
    public static async Task Restore(this NodeDatabase database, string sql)
    {
        if (database.ConnectionString is null) Directory.CreateDirectory(Path.Combine(database.Folder, "data"));
        await database.Execute(sql);
    }

    private static string Text(DbDataReader reader, int column) => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!;

    private static async Task<DbConnection> Open(NodeDatabase database)
    {
        DbConnection connection = database.ConnectionString is { } server
            ? new NpgsqlConnection(server)
            : new SqliteConnection($"Data Source={Path.Combine(database.Folder, "data", "dispatch.db")};Pooling=false;Default Timeout=20");
        await connection.OpenAsync();
        return connection;
    }
}
