namespace Dispatch.Grains.Interfaces.Views.Users;

public interface IUserViews
{
    Task<UserRow?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Ordered by id.</summary>
    Task<Page<UserRow>> ListAsync(PageRequest page, CancellationToken cancellation);
}
