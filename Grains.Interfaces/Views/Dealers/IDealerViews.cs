namespace Dispatch.Grains.Interfaces.Views.Dealers;

public interface IDealerViews
{
    Task<DealerRow?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Ordered by id.</summary>
    Task<Page<DealerRow>> ListAsync(PageRequest page, CancellationToken cancellation);
}
