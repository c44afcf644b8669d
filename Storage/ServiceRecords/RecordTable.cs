using System.Collections.Immutable;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.ServiceRecords;

/// <summary>Versions of records as JSON: they are shown as a whole, never searched.</summary>
internal sealed class RecordTable()
    : ViewTable<RecordRow>("service_records", keys: 2, Text("work_order"), Long("version"), Text("content"), Text("gaps"))
{
    public static RecordTable Instance { get; } = new();

    /// <summary>2: what came of the tasks of a service.</summary>
    public override int Version => 2;

    public override ImmutableArray<string> Kinds => ["work-order"];

    public override RecordRow Read(Row row)
    {
        var order = row.Text();
        _ = row.Long();
        return new(order, DurableJson.Read<RecordVersion>(row.Text()), DurableJson.Read<ImmutableArray<string>>(row.Text()));
    }

    protected override void Write(RecordRow row, ICells cells)
    {
        cells.Text(row.WorkOrder);
        cells.Long(row.Version.Number);
        cells.Text(DurableJson.Text(row.Version));
        cells.Text(DurableJson.Text(row.Gaps));
    }
}
