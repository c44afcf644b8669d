using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Grains.WorkOrders;

/// <summary>Reads the views, which are written with what they show: its turns see all links made before.</summary>
internal sealed class SequenceGrain(IWorkOrderViews orders) : Grain, ISequenceGrain
{
    public async Task<Outcome> Require(string order, SetRequirements command, Caller caller) =>
        FollowingDecider.Circle(new(order), await ChainAsync(command.Requirements.After)) is { } circle
            ? new Outcome(circle)
            : await GrainFactory.GetGrain<IWorkOrderGrain>(order).Do(command, caller);

    /// <summary>Work that is over holds nothing up.</summary>
    private async Task<ImmutableArray<WorkOrderId>> ChainAsync(Preceding? after)
    {
        List<WorkOrderId> chain = [];
        while (after is { Order: var next } && !chain.Contains(next))
        {
            chain.Add(next);
            after = (await orders.FindAsync(next.Value, CancellationToken.None))?.Order is { } open && !open.Status.IsOver()
                ? open.Requirements.After
                : null;
        }

        return [.. chain];
    }
}
