using System.Data.Common;
using System.Globalization;
using Dispatch.Storage.Databases;
using Npgsql;

namespace Dispatch.Storage.PostgreSql;

/// <summary>One connection, with the transaction that is open on it, if any.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : Session
{
    protected override DbCommand Prepare(string sql, object?[] arguments)
    {
        var command = new NpgsqlCommand(sql, connection);
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = arguments[i] switch
            {
                DateTimeOffset at => Instants.ToMicroseconds(at),
                int number => (long)number,
                null => DBNull.Value,
                var other => other,
            };
            command.Parameters.Add(new NpgsqlParameter(string.Create(CultureInfo.InvariantCulture, $"p{i}"), value));
        }

        return command;
    }

    protected override void Done(DbCommand command) => command.Dispose();

    protected override Row RowOf(DbDataReader reader) => new PostgresRow(reader);
}
