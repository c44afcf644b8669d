using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Notices;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Notices;

/// <summary>Notices as JSON, with beside it what lists are filtered and ordered by.</summary>
internal sealed class NoticeTable() : ViewTable<NoticeRow>(
    "notices",
    keys: 3,
    Text("work_order"),
    Long("number"),
    Text("audience"),
    Text("station"),
    Text("machine"),
    Text("customer"),
    Text("technician"),
    Instant("at"),
    Text("sent_by"),
    Text("content"))
{
    /// <summary>The one column that <see cref="Read"/> takes.</summary>
    public const string Content = "content";

    public static NoticeTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["work-order"];

    public override NoticeRow Read(Row row) => DurableJson.Read<NoticeRow>(row.Text());

    protected override void Write(NoticeRow row, ICells cells)
    {
        cells.Text(row.WorkOrder);
        cells.Long(row.Notice.Number);
        cells.Text(row.Audience.ToString());
        cells.Text(row.Station);
        cells.Text(row.Machine);
        cells.Text(row.Customer);
        cells.Text(row.Notice.Technician.Value);
        cells.Instant(row.Notice.At);
        cells.Text(row.SentBy);
        cells.Text(DurableJson.Text(row));
    }
}
