using Dispatch.Domain.Maintenance;

namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

public interface IWorkOrderViews
{
    Task<WorkOrderOverview?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>What the service of an order consists of; nothing for other work, and where no plan said (R-MNT-2).</summary>
    Task<ServiceWork> ServiceAsync(string id, CancellationToken cancellation);

    /// <summary>Ordered by receipt, the newest first.</summary>
    /// <exception cref="FormatException">The page's cursor is none of this list.</exception>
    Task<Page<WorkOrderRow>> ListAsync(WorkOrderFilter filter, PageRequest page, CancellationToken cancellation);
}
