using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Dispatching;

/// <summary>Decisions as JSON, with beside it what lists are filtered and ordered by.</summary>
internal sealed class DecisionTable() : ViewTable<DecisionRow>(
    "decisions",
    keys: 3,
    Text("work_order"),
    Long("attempt"),
    Text("station"),
    Instant("at"),
    Text("nobody"),
    Text("content"))
{
    public static DecisionTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["dispatcher"];

    public override DecisionRow Read(Row row) => DurableJson.Read<DecisionRow>(row.Text());

    protected override void Write(DecisionRow row, ICells cells)
    {
        cells.Text(row.Order);
        cells.Long(row.Attempt);
        cells.Text(row.Station);
        cells.Instant(row.At);
        cells.Text(row.Nobody?.ToString());
        cells.Text(DurableJson.Text(row));
    }
}
