using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.WorkOrders;

internal sealed class WorkOrdersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [
        WorkOrderTable.Instance, BookingTable.Instance, PendingOfferTable.Instance, AskedTechnicianTable.Instance,
        ServiceWorkTable.Instance];

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
            select null, o.technician from work_orders w
            join work_orders o on o.machine = w.machine and o.technician is not null and o.state not in ('Closed', 'Cancelled')
            where w.id = @p0 and w.technician is null and w.state not in ('Closed', 'Cancelled')
            union all
            select null, a.technician from asked_technicians a where a.work_order = @p0
            union all
            select t.station, o.technician from pending_offers o join technicians t on t.id = o.technician where o.work_order = @p0
            union all
            select t.station, null from work_orders w join technicians t on t.id = w.technician where w.id = @p0
            """));
        services.AddSingleton(new PersonalSource(
            PersonKind.Technician,
            "work-orders",
            """
            select b.work_order, b.number, b.planned_from, b.planned_to, b.departed_at, b.arrived_at, b.ended_at from bookings b
            where b.technician = @p0 order by b.work_order, b.number
            """,
            row => new
            {
                workOrder = row.Text(),
                booking = row.Int(),
                plannedFrom = row.InstantOrNull(),
                plannedTo = row.InstantOrNull(),
                departedAt = row.InstantOrNull(),
                arrivedAt = row.InstantOrNull(),
                endedAt = row.InstantOrNull(),
            }));
        services.AddSingleton(new PersonalSource(
            PersonKind.Technician,
            "work-orders/offers",
            "select work_order, expires_at from pending_offers where technician = @p0 order by work_order",
            row => new { workOrder = row.Text(), expiresAt = row.Instant() }));
        services.AddSingleton(new PersonalSource(
            PersonKind.Customer,
            "work-orders",
            "select id, machine, received_at from work_orders where customer = @p0 order by received_at, id",
            row => new { id = row.Text(), machine = row.Text(), receivedAt = row.Instant() }));
    }
}
