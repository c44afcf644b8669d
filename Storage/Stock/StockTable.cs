using System.Collections.Immutable;
using Dispatch.Domain.Stock;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Stock;

internal sealed class StockTable() : ViewTable<StockRow>(
    "van_stock",
    keys: 2,
    Text("technician"),
    Text("number"),
    Text("name"),
    Long("quantity"),
    Long("shortfall"),
    Instant("counted_at"))
{
    public static StockTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["technician"];

    public override StockRow Read(Row row) => new(row.Text(), new StockItem(row.Text(), row.Text(), row.Int(), row.Int(), row.Instant()));

    protected override void Write(StockRow row, ICells cells)
    {
        cells.Text(row.Technician);
        cells.Text(row.Item.Number);
        cells.Text(row.Item.Name);
        cells.Long(row.Item.Quantity);
        cells.Long(row.Item.Shortfall);
        cells.Instant(row.Item.CountedAt);
    }
}
