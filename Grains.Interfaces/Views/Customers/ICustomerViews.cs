namespace Dispatch.Grains.Interfaces.Views.Customers;

public interface ICustomerViews
{
    Task<CustomerOverview?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Ordered by id.</summary>
    Task<Page<CustomerOverview>> ListAsync(CustomerFilter filter, PageRequest page, CancellationToken cancellation);
}
