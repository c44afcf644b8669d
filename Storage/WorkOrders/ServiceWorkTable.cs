using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.WorkOrders;

/// <summary>Tasks and materials as JSON: they are shown as a whole, never searched.</summary>
internal sealed class ServiceWorkTable() : ViewTable<ServiceWorkRow>("service_work", keys: 1, Text("work_order"), Text("content"))
{
    public static ServiceWorkTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["work-order"];

    public override ServiceWorkRow Read(Row row) => new(row.Text(), DurableJson.Read<ServiceWork>(row.Text()));

    protected override void Write(ServiceWorkRow row, ICells cells)
    {
        cells.Text(row.WorkOrder);
        cells.Text(DurableJson.Text(row.Work));
    }
}
