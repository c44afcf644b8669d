using System.Data.Common;
using System.Globalization;
using Dispatch.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dispatch.Storage.Sqlite;

/// <summary>One connection with its prepared commands. Used by one caller at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : Session, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = [];

    public SqliteConnection Connection => connection;

    public void Dispose()
    {
        foreach (var command in commands.Values)
            command.Dispose();
        connection.Dispose();
    }

    protected override DbCommand Prepare(string sql, object?[] arguments)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < arguments.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}") });
            commands.Add(sql, command);
        }

        for (var i = 0; i < arguments.Length; i++)
            command.Parameters[i].Value = arguments[i] is DateTimeOffset at ? Instants.ToNumber(at) : arguments[i] ?? DBNull.Value;
        return command;
    }

    protected override void Done(DbCommand command)
    {
    }

    protected override Row RowOf(DbDataReader reader) => new SqliteRow(reader);
}
