using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Views.Customers;

namespace Dispatch.Grains.Customers;

internal static class CustomerDetails
{
    /// <summary>Which items of the file these details give, in the order of the items.</summary>
    public static ImmutableArray<FileItem> Given(CustomerDetailsRow details)
    {
        (FileItem Item, string? Text)[] items =
        [
            (FileItem.Name, details.Name),
            (FileItem.Address, details.Address),
            (FileItem.Phone, details.Phone),
            (FileItem.ServicesWanted, details.ServicesWanted),
        ];
        return [.. items.Where(item => item.Text is not null).Select(item => item.Item)];
    }
}
