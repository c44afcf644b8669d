using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.Machines;

/// <summary>What is open on a machine, and what it has to hear when the machine's file changes.</summary>
internal sealed class OpenWork(IGrainFactory grains, IWorkOrderViews orders, IRequestViews requests)
{
    private static readonly PageRequest All = new(null, 200);

    /// <summary>Ids of what people asked for: requests and orders, whosever they are. Services of the machine's plan go with the machine.</summary>
    public async Task<ImmutableArray<string>> AskedAsync(string machine, CancellationToken cancellation)
    {
        var (work, asked) = await OfAsync(machine, cancellation);
        return [.. asked, .. work.Where(row => row.File.Service is null).Select(row => row.Id)];
    }

    private async Task<(ImmutableArray<WorkOrderRow> Orders, ImmutableArray<string> Requests)> OfAsync(string machine, CancellationToken cancellation)
    {
        var work = await orders.ListAsync(new WorkOrderFilter(WorkOrderStatuses.Unfinished, Machine: machine), All, cancellation);
        var asked = await requests.ListAsync(new RequestFilter(RequestStatuses.Unsettled, Machine: machine), All, cancellation);
        return (work.Items, [.. asked.Items.Select(found => found.Request.Id)]);
    }

    /// <summary>Each looks the machine up again: warranty, place and distance that were not known count from its receipt (R-INT-5).</summary>
    /// <param name="owner">The machine's new owner, whose the services of its plan are; null where it has none.</param>
    /// <param name="isAllTheirs">Whether the other work is theirs as well.</param>
    public async Task RecheckAsync(string machine, string? owner, bool isAllTheirs, Caller caller, CancellationToken cancellation)
    {
        var once = caller with { Idempotency = null };
        var (work, asked) = await OfAsync(machine, cancellation);
        foreach (var id in asked) await grains.GetGrain<IServiceRequestGrain>(id).Recheck(isAllTheirs ? owner : null, once);
        foreach (var row in work)
            await grains.GetGrain<IWorkOrderGrain>(row.Id).Recheck(isAllTheirs || row.File.Service is not null ? owner : null, once);
    }
}
