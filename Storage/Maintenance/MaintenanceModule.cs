using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Maintenance;

internal sealed class MaintenanceModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [ServiceTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IServiceViews, ServiceViews>();
}
