using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Devices;

internal sealed class DevicesModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [DeviceTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IDeviceViews, DeviceViews>();
        services.AddSingleton(new BelongingSource(
            "device", "select t.station, t.id from devices d join technicians t on t.id = d.technician where d.device = @p0"));
        services.AddSingleton(new PersonalSource(
            PersonKind.Technician,
            "devices",
            "select device from devices where technician = @p0 order by device",
            row => new { device = row.Text() }));
    }
}
