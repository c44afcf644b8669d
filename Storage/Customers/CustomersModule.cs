using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Customers;

internal sealed class CustomersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [CustomerTable.Instance, CustomerDetailsTable.Instance, ContactTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<ICustomerViews, CustomerViews>();
        services.AddSingleton(new BelongingSource("customer", """
            select c.station, null from customers c where c.id = @p0
            union all
            select m.station, null from machines m where m.customer = @p0 and m.station is not null
            union all
            select w.station, w.technician from work_orders w where w.customer = @p0
            """));
    }
}
