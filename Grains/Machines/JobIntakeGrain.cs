using Dispatch.Domain.Deciding;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Grains.Journal;

namespace Dispatch.Grains.Machines;

/// <summary>Reads the views, which are written with what they show: its turns see all that was taken in before.</summary>
internal sealed class JobIntakeGrain(IRequestViews requests, IWorkOrderViews orders, FaultRequests faults, JournalCodec codec)
    : Grain, IJobIntakeGrain
{
    private static readonly PageRequest Some = new(null, 50);

    private string Machine => this.GetPrimaryKeyString();

    public async Task<Outcome> Receive(string id, TakeRequest request, bool isSeparate, Caller caller) =>
        !isSeparate && (await Requests(id)).FirstOrDefault() is { } open
            ? new Outcome(new Rejection(
                "open_job", $"{open.Request.Id} about this machine is open: add the call to it, or take this one in as separate."))
            : await GrainFactory.GetGrain<IServiceRequestGrain>(id).Receive(request, caller);

    public async Task<Outcome> Place(string id, PlaceWorkOrder order, bool isSeparate, Caller caller) =>
        order.Service is { } service && await Ordered(id, service) is { } refused ? new Outcome(refused)
        : !isSeparate && await Open(id, order) is { } open
            ? new Outcome(
                new Rejection("open_job", $"{open} on this machine is open for such work: go on with it, or place this one as separate."))
            : await GrainFactory.GetGrain<IWorkOrderGrain>(id).Place(order, caller);

    public async Task<Outcome> Deliver(Delivery delivery)
    {
        var caller = Caller.System(delivery.Correlation, delivery.Initiator);
        return codec.Decode(delivery.Type, delivery.SchemaVersion, delivery.Data.AsSpan()) switch
        {
            FaultWasRaised fault => await faults.Take(Machine, fault, (await Requests("")).FirstOrDefault(), caller),
            MachineFileChanged changed => await LookAgain(changed, caller),
            OpenedWithoutCover opened => await GrainFactory.GetGrain<IWorkOrderGrain>(opened.Order.Value).Recheck(null, caller),
            _ => Outcome.Refused("unexpected_message", $"The intake of {Machine} does not take {delivery.Type}."),
        };
    }

    public Task<int> RebuildRows(string view) => Task.FromResult(0);

    /// <summary>What is open looks the machine up again; done twice, it finds nothing new.</summary>
    private async Task<Outcome> LookAgain(MachineFileChanged changed, Caller caller)
    {
        var asked = await Pages.AllAsync(
            Some.Limit, page => requests.ListAsync(new(RequestStatuses.Unsettled, Machine: Machine), page, CancellationToken.None));
        var work = await Pages.AllAsync(
            Some.Limit, page => orders.ListAsync(new(WorkOrderStatuses.Unfinished, Machine: Machine), page, CancellationToken.None));
        foreach (var request in asked)
            await GrainFactory.GetGrain<IServiceRequestGrain>(request.Request.Id).Recheck(Owner(isService: false), caller);
        foreach (var order in work)
            await GrainFactory.GetGrain<IWorkOrderGrain>(order.Id).Recheck(Owner(order.File.Service is not null), caller);
        return Outcome.Done;

        string? Owner(bool isService) => isService || changed.OpenWorkMoves ? changed.NewOwner?.Value : null;
    }

    /// <summary>One open order for each occurrence, and none for one that is done with (R-MNT-6).</summary>
    private async Task<Rejection?> Ordered(string id, ServiceKey service)
    {
        if (await orders.FindAsync(id, CancellationToken.None) is not null) return null;
        if ((await GrainFactory.GetGrain<IMachineGrain>(Machine).CheckOrder(service)).Rejection is { } refused) return refused;
        var open = await orders.ListAsync(new(WorkOrderStatuses.Unfinished, Machine: Machine), Some, CancellationToken.None);
        return open.Items.FirstOrDefault(row => row.File.Service == service) is { } standing
            ? new("service_ordered", $"{standing.Id} is open for {service}: go on with it; a service has one order at a time (R-MNT-6).")
            : null;
    }

    /// <summary>Orders for different services of the plan are different work.</summary>
    private async Task<string?> Open(string id, PlaceWorkOrder order) =>
        (await orders.ListAsync(new WorkOrderFilter(WorkOrderStatuses.Unfinished, Machine: Machine), Some, CancellationToken.None)).Items
            .FirstOrDefault(row => row.Id != id && row.File.Type == order.Type
                && (row.File.Service is null || order.Service is null || row.File.Service == order.Service))?.Id
        ?? (await Requests(id)).FirstOrDefault(
            found => found.Request.File.Work == order.Type && found.Request.Status != RequestStatus.Transferred)?.Request.Id;

    private async Task<IEnumerable<RequestOverview>> Requests(string but) =>
        (await requests.ListAsync(new RequestFilter(RequestStatuses.Unsettled, Machine: Machine), Some, CancellationToken.None)).Items
            .Where(found => found.Request.Id != but);
}
