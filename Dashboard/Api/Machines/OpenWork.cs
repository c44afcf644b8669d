using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.Machines;

/// <summary>What is open on a machine.</summary>
internal sealed class OpenWork(IWorkOrderViews orders, IRequestViews requests)
{
    private static readonly PageRequest All = new(null, 200);

    /// <summary>Ids of what people asked for: requests and orders, whosever they are. Services of the machine's plan go with the machine.</summary>
    public async Task<ImmutableArray<string>> AskedAsync(string machine, CancellationToken cancellation)
    {
        var work = await orders.ListAsync(new WorkOrderFilter(WorkOrderStatuses.Unfinished, Machine: machine), All, cancellation);
        var asked = await requests.ListAsync(new RequestFilter(RequestStatuses.Unsettled, Machine: machine), All, cancellation);
        return
        [
            .. asked.Items.Select(found => found.Request.Id),
            .. work.Items.Where(row => row.File.Service is null).Select(row => row.Id),
        ];
    }
}
