using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Interfaces.Maintenance;

public interface IServiceViews
{
    /// <summary>Ordered by serial number, line's due hours, occurrence.</summary>
    Task<Page<ServiceListItem>> ListAsync(ServiceFilter filter, PageRequest page, CancellationToken cancellation);
}
