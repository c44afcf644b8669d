using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.Devices;

public interface IDeviceViews
{
    /// <summary>Whose a device is; null when nobody's or unknown.</summary>
    Task<string?> TechnicianAsync(string device, CancellationToken cancellation);

    /// <summary>Ordered by identifier.</summary>
    Task<ImmutableArray<string>> OfAsync(string technician, CancellationToken cancellation);
}
