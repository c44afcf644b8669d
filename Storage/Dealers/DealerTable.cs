using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Dealers;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Dealers;

internal sealed class DealerTable() : ViewTable<DealerRow>("dealers", keys: 1, Text("id"), Text("name"), Text("stations"))
{
    public static DealerTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["dealer"];

    public override DealerRow Read(Row row) => new(row.Text(), row.Text(), DurableJson.Read<ImmutableSortedSet<string>>(row.Text()));

    protected override void Write(DealerRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Name);
        cells.Text(DurableJson.Text(row.Stations));
    }
}
