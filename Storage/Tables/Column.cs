namespace Dispatch.Storage.Tables;

internal sealed record Column(string Name, ColumnType Type)
{
    public static Column Text(string name) => new(name, ColumnType.Text);

    public static Column Long(string name) => new(name, ColumnType.Long);

    public static Column Real(string name) => new(name, ColumnType.Real);

    public static Column Instant(string name) => new(name, ColumnType.Instant);

    public static Column Bytes(string name) => new(name, ColumnType.Bytes);

    public static Column Flag(string name) => new(name, ColumnType.Flag);
}

internal enum ColumnType
{
    Text,
    Long,
    Real,
    Instant,
    Bytes,
    Flag,
}
