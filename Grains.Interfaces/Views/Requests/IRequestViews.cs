namespace Dispatch.Grains.Interfaces.Views.Requests;

public interface IRequestViews
{
    Task<RequestOverview?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Ordered by receipt, the newest first.</summary>
    /// <exception cref="FormatException">The page's cursor is none of this list.</exception>
    Task<Page<RequestOverview>> ListAsync(RequestFilter filter, PageRequest page, CancellationToken cancellation);
}
