using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Dispatch.Storage.PostgreSql;

/// <summary>
/// Collects the rows of one statement column by column and sends them as arrays, one statement for all rows. The lists are reused.
/// </summary>
internal sealed class PostgresCells : ICells
{
    private readonly IPostgresColumn[] columns;
    private int next;

    public PostgresCells(BulkStatement statement)
    {
        columns = [.. statement.Columns.Select(column => PostgresColumn.Of(column.Type))];
        Command = new NpgsqlBatchCommand(Sql(statement));
        foreach (var column in columns)
            Command.Parameters.Add(column.Parameter);
    }

    public NpgsqlBatchCommand Command { get; }

    public int Count { get; private set; }

    public void Text(string? value) => Add(value);

    public void Long(long? value) => Add(value);

    public void Real(double? value) => Add(value);

    public void Instant(DateTimeOffset? value) => Add<DateTime?>(value is { } at ? Instants.ToMicroseconds(at).UtcDateTime : null);

    public void Bytes(ReadOnlyMemory<byte> value) => Add<byte[]?>(value.ToArray());

    public void Flag(bool value) => Add<bool?>(value);

    public void End()
    {
        next = 0;
        Count++;
    }

    public void Clear()
    {
        next = Count = 0;
        foreach (var column in columns)
            column.Clear();
    }

    private static string Sql(BulkStatement statement)
    {
        var names = string.Join(", ", statement.Columns.Select(column => column.Name));
        var arrays = string.Join(", ", statement.Columns.Select((column, i) => $"${i + 1}::{PostgresColumn.TypeName(column.Type)}[]"));
        return statement.Kind == BulkKind.Delete
            ? $"delete from {statement.Table} t using unnest({arrays}) r ({names}) where {string.Join(" and ", statement.Columns.Select(column => $"t.{column.Name} = r.{column.Name}"))}"
            : $"insert into {statement.Table} ({names}) select * from unnest({arrays}) {statement.OnConflict}";
    }

    private void Add<T>(T value) => ((PostgresColumn<T>)columns[next++]).Values.Add(value);
}

internal interface IPostgresColumn
{
    NpgsqlParameter Parameter { get; }

    void Clear();
}

internal sealed class PostgresColumn<T>(NpgsqlDbType type) : IPostgresColumn
{
    private readonly NpgsqlParameter<List<T>> parameter = new() { TypedValue = [], NpgsqlDbType = NpgsqlDbType.Array | type };

    public List<T> Values => parameter.TypedValue!;

    public NpgsqlParameter Parameter => parameter;

    public void Clear() => Values.Clear();
}

internal static class PostgresColumn
{
    public static IPostgresColumn Of(ColumnType type) => type switch
    {
        ColumnType.Text => new PostgresColumn<string?>(NpgsqlDbType.Text),
        ColumnType.Long => new PostgresColumn<long?>(NpgsqlDbType.Bigint),
        ColumnType.Real => new PostgresColumn<double?>(NpgsqlDbType.Double),
        ColumnType.Instant => new PostgresColumn<DateTime?>(NpgsqlDbType.TimestampTz),
        ColumnType.Bytes => new PostgresColumn<byte[]?>(NpgsqlDbType.Bytea),
        ColumnType.Flag => new PostgresColumn<bool?>(NpgsqlDbType.Boolean),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No array carries this type."),
    };

    public static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Text => "text",
        ColumnType.Long => "bigint",
        ColumnType.Real => "double precision",
        ColumnType.Instant => "timestamptz",
        ColumnType.Bytes => "bytea",
        ColumnType.Flag => "boolean",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No array carries this type."),
    };
}
