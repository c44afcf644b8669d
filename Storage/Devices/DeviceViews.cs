using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Devices;

internal sealed class DeviceViews(Database database) : IDeviceViews
{
    public async Task<string?> TechnicianAsync(string device, CancellationToken cancellation)
    {
        var found = await database.QueryAsync(
            "select technician from devices where device = @p0", row => row.TextOrNull(), cancellation, device);
        return found.FirstOrDefault();
    }

    public Task<ImmutableArray<string>> OfAsync(string technician, CancellationToken cancellation) =>
        database.QueryAsync(
            "select device from devices where technician = @p0 order by device", row => row.Text(), cancellation, technician);
}
