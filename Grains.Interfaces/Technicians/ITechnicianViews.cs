using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Interfaces.Technicians;

public interface ITechnicianViews
{
    Task<TechnicianListItem?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Ordered by id.</summary>
    Task<Page<TechnicianListItem>> ListAsync(string? station, PageRequest page, CancellationToken cancellation);
}
