using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.WorkOrders;

internal sealed class WorkOrdersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [WorkOrderTable.Instance, BookingTable.Instance, PendingOfferTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IWorkOrderViews, WorkOrderViews>();
        services.AddSingleton(new BelongingSource("work-order", """
            select w.station, w.technician from work_orders w where w.id = @p0
            union all
            select null, w.second_technician from work_orders w where w.id = @p0 and w.second_technician is not null
            union all
            select null, b.technician from bookings b where b.work_order = @p0
            union all
            select t.station, o.technician from pending_offers o join technicians t on t.id = o.technician where o.work_order = @p0
            union all
            select t.station, null from work_orders w join technicians t on t.id = w.technician where w.id = @p0
            """));
    }
}
