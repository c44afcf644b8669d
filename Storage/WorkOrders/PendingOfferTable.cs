using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.WorkOrders;

internal sealed class PendingOfferTable()
    : ViewTable<PendingOfferRow>("pending_offers", keys: 2, Text("technician"), Text("work_order"), Instant("expires_at"))
{
    public static PendingOfferTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["work-order"];

    public override PendingOfferRow Read(Row row) => new(row.Text(), row.Text(), row.Instant());

    protected override void Write(PendingOfferRow row, ICells cells)
    {
        cells.Text(row.Technician);
        cells.Text(row.WorkOrder);
        cells.Instant(row.ExpiresAt);
    }
}
