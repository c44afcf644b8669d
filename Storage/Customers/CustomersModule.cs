using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Customers;

internal sealed class CustomersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [CustomerTable.Instance, CustomerDetailsTable.Instance, ContactTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<ICustomerViews, CustomerViews>();
}
