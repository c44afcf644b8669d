using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Toy.Tests.Lockers;

public interface ILockerViews
{
    /// <summary>Ordered by id.</summary>
    Task<Page<LockerRow>> ListAsync(PageRequest page, CancellationToken cancellation);
}
