namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

public interface IWorkOrderViews
{
    Task<WorkOrderOverview?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Ordered by receipt, the newest first.</summary>
    /// <exception cref="FormatException">The page's cursor is none of this list.</exception>
    Task<Page<WorkOrderRow>> ListAsync(WorkOrderFilter filter, PageRequest page, CancellationToken cancellation);
}
