using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.WorkOrders;

/// <summary>Work orders as JSON, with beside it what lists are filtered and ordered by.</summary>
internal sealed class WorkOrderTable() : ViewTable<WorkOrderRow>(
    "work_orders",
    keys: 1,
    Text("id"),
    Text("state"),
    Text("station"),
    Text("technician"),
    Text("machine"),
    Text("customer"),
    Text("request"),
    Text("jeopardy"),
    Instant("received_at"),
    Text("second_technician"),
    Text("second_state"),
    Long("uncared_for"),
    Text("content"))
{
    /// <summary>The one column that <see cref="Read"/> takes.</summary>
    public const string Content = "content";

    public static WorkOrderTable Instance { get; } = new();

    /// <summary>4: on whose side the fault is, and poor ratings that nobody takes care of.</summary>
    public override int Version => 4;

    public override ImmutableArray<string> Kinds => ["work-order"];

    public override WorkOrderRow Read(Row row) => DurableJson.Read<WorkOrderRow>(row.Text());

    protected override void Write(WorkOrderRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Status.ToString());
        cells.Text(row.File.Station.Value);
        cells.Text(row.Booking?.Technician.Value);
        cells.Text(row.File.Machine.Value);
        cells.Text(row.File.Customer?.Value);
        cells.Text(row.File.Request?.Value);
        cells.Text(row.Jeopardy.ToString());
        cells.Instant(row.File.ReceivedAt);
        cells.Text(row.Second?.Technician.Value);
        cells.Text(row.SecondState?.ToString());
        cells.Long(row.IsUncaredFor ? 1 : 0);
        cells.Text(DurableJson.Text(row));
    }
}
