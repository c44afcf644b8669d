namespace Dispatch.Grains.Interfaces.Views.Maintenance;

public interface IServiceViews
{
    /// <summary>Ordered by serial number, line's due hours, occurrence.</summary>
    Task<Page<ServiceListItem>> ListAsync(ServiceFilter filter, PageRequest page, CancellationToken cancellation);
}
