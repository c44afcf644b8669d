using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Tables;

/// <summary>The table of one kind of view row: its columns, how a row is written and read.</summary>
internal abstract class ViewTable
{
    public abstract Type RowType { get; }

    /// <summary>Inserts a row or replaces it by its key; never replaces a row of a newer head.</summary>
    public abstract BulkStatement Upsert { get; }

    public abstract void Write(ViewRow row, long head, ICells cells);
}

/// <param name="keys">How many of the first columns are the key.</param>
internal abstract class ViewTable<TRow>(string name, int keys, params ImmutableArray<Column> columns) : ViewTable
    where TRow : ViewRow
{
    public override Type RowType => typeof(TRow);

    public override BulkStatement Upsert { get; } = BulkStatement.Insert(name, OnConflict(name, keys, columns), [.. columns, Column.Long("head")]);

    /// <summary>The columns that <see cref="Read"/> takes, of the table under this alias.</summary>
    public string Select(string alias) => string.Join(", ", columns.Select(column => $"{alias}.{column.Name}"));

    public sealed override void Write(ViewRow row, long head, ICells cells)
    {
        Write((TRow)row, cells);
        cells.Long(head);
        cells.End();
    }

    public abstract TRow Read(Row row);

    protected abstract void Write(TRow row, ICells cells);

    private static string OnConflict(string name, int keys, ImmutableArray<Column> columns)
    {
        var key = string.Join(", ", columns[..keys].Select(column => column.Name));
        var values = string.Join(", ", columns[keys..].Select(column => $"{column.Name} = excluded.{column.Name}"));
        return $"on conflict ({key}) do update set {values}, head = excluded.head where {name}.head < excluded.head";
    }
}
