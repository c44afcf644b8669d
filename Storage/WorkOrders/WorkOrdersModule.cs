using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.WorkOrders;

internal sealed class WorkOrdersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [WorkOrderTable.Instance, BookingTable.Instance, PendingOfferTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IWorkOrderViews, WorkOrderViews>();
}
