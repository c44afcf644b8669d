using System.Collections.Immutable;

namespace Dispatch.Storage.Tables;

/// <summary>
/// A statement that is carried out for many rows of one transaction: SQLite runs it once per row, PostgreSQL once for all.
/// </summary>
/// <param name="OnConflict">The clause that follows an insert; empty to fail.</param>
internal sealed record BulkStatement(BulkKind Kind, string Table, string OnConflict, ImmutableArray<Column> Columns)
{
    public static BulkStatement Insert(string table, string onConflict, params ImmutableArray<Column> columns) =>
        new(BulkKind.Insert, table, onConflict, columns);

    /// <summary>Deletes the rows whose columns equal the values given.</summary>
    public static BulkStatement Delete(string table, params ImmutableArray<Column> columns) => new(BulkKind.Delete, table, "", columns);
}

internal enum BulkKind
{
    Insert,
    Delete,
}
