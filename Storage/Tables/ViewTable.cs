using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Search;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Search;

namespace Dispatch.Storage.Tables;

/// <summary>The table of one kind of view row: its columns, how a row is written and read.</summary>
internal abstract class ViewTable
{
    public abstract Type RowType { get; }

    public abstract string Name { get; }

    /// <summary>How many of the first columns are the key.</summary>
    public abstract int Keys { get; }

    /// <summary>
    /// Of the rows' shape; one more whenever a column or anything in a column's JSON changes. The first start of a program that has raised
    /// it rebuilds the view.
    /// </summary>
    public virtual int Version => 1;

    /// <summary>
    /// Of the streams whose events these rows follow from: the first part of their names. Empty when the rows tell what no event does.
    /// </summary>
    public virtual ImmutableArray<string> Kinds => [];

    /// <summary>Inserts a row or replaces it by its key; never replaces a row of a newer head.</summary>
    public abstract BulkStatement Upsert { get; }

    /// <summary>Deletes a row by its key.</summary>
    public abstract BulkStatement Delete { get; }

    /// <summary>As what the search finds these rows; null when it does not.</summary>
    public virtual SearchKind? Searched => null;

    public abstract void Write(ViewRow row, long head, ICells cells);

    /// <summary>What the search shall know of a row. Only of kinds that are <see cref="Searched"/>.</summary>
    public abstract SearchEntry Entry(ViewRow row);
}

/// <param name="keys">How many of the first columns are the key.</param>
internal abstract class ViewTable<TRow>(string name, int keys, params ImmutableArray<Column> columns) : ViewTable
    where TRow : ViewRow
{
    public override Type RowType => typeof(TRow);

    public override string Name { get; } = name;

    public override int Keys { get; } = keys;

    public override BulkStatement Upsert { get; } =
        BulkStatement.Insert(name, OnConflict(name, keys, columns), [.. columns, Column.Long("head")]);

    public override BulkStatement Delete { get; } = BulkStatement.Delete(name, columns[..keys]);

    /// <summary>How many columns <see cref="Read"/> takes.</summary>
    public int Width => columns.Length;

    /// <summary>The columns that <see cref="Read"/> takes, of the table under this alias.</summary>
    public string Select(string alias) => string.Join(", ", columns.Select(column => $"{alias}.{column.Name}"));

    public sealed override void Write(ViewRow row, long head, ICells cells)
    {
        Write((TRow)row, cells);
        cells.Long(head);
        cells.End();
    }

    public sealed override SearchEntry Entry(ViewRow row) => Entry((TRow)row);

    public abstract TRow Read(Row row);

    protected abstract void Write(TRow row, ICells cells);

    protected virtual SearchEntry Entry(TRow row) => throw new InvalidOperationException($"The search does not know {Name}.");

    private static string OnConflict(string name, int keys, ImmutableArray<Column> columns)
    {
        var key = string.Join(", ", columns[..keys].Select(column => column.Name));
        var rest = columns[keys..].Select(column => column.Name).Append("head");
        var values = string.Join(", ", rest.Select(column => $"{column} = excluded.{column}"));
        return $"on conflict ({key}) do update set {values} where {name}.head < excluded.head";
    }
}
