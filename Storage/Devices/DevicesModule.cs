using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Devices;

internal sealed class DevicesModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [DeviceTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IDeviceViews, DeviceViews>();
}
