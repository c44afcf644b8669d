using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Grains.Customers;

/// <summary>What is open for a customer and needs their name and phone (F-32).</summary>
internal sealed class OpenForCustomers(IWorkOrderViews orders, IRequestViews requests)
{
    /// <summary>More are not named.</summary>
    private static readonly PageRequest Some = new(null, 20);

    /// <summary>Requests, and orders but those for services of the plan that nobody has yet.</summary>
    public async Task<ImmutableArray<string>> OfAsync(string customer)
    {
        var asked = await requests.ListAsync(new(RequestStatuses.Unsettled, Customer: customer), Some, CancellationToken.None);
        var work = await orders.ListAsync(new(WorkOrderStatuses.Unfinished, Customer: customer), Some, CancellationToken.None);
        return [.. asked.Items.Select(found => found.Request.Id),
            .. work.Items.Where(row => row.File.Service is null || row.Status is not (WorkOrderStatus.Open or WorkOrderStatus.Offered))
                .Select(row => row.Id)];
    }
}
