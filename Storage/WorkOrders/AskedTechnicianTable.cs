using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.WorkOrders;

internal sealed class AskedTechnicianTable()
    : ViewTable<AskedTechnicianRow>("asked_technicians", keys: 2, Text("work_order"), Text("technician"))
{
    public static AskedTechnicianTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["work-order"];

    public override AskedTechnicianRow Read(Row row) => new(row.Text(), row.Text());

    protected override void Write(AskedTechnicianRow row, ICells cells)
    {
        cells.Text(row.WorkOrder);
        cells.Text(row.Technician);
    }
}
