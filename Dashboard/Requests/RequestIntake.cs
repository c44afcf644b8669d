using System.Collections.Immutable;
using Dispatch.Dashboard.Numbers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Customers;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Requests;
using Dispatch.Http.Calls;

namespace Dispatch.Dashboard.Requests;

/// <summary>Takes requests in; a second call about the same machine is to join the open request instead of opening a duplicate (R-INT-6).</summary>
internal sealed class RequestIntake(IGrainFactory grains, NumberSource numbers, IRequestViews requests, ICustomerViews customers, TimeProvider time)
{
    private static readonly ImmutableArray<RequestStatus> Open = [RequestStatus.Open, RequestStatus.Answered, RequestStatus.Transferred];

    public async Task<(RequestOverview? Request, Rejection? Rejection)> TakeAsync(RequestInput input, Caller caller, CancellationToken cancellation)
    {
        if (input.Customer is { } customer && await customers.FindAsync(customer, cancellation) is null)
            return (null, new Rejection("unknown_customer", $"No customer {customer} is registered; register it first."));
        if (!input.Separate && await OpenJob(input, caller, cancellation) is { } open)
            return (null, new Rejection("open_job", $"{open} about this machine is open: add the call to it, or take this one in as separate."));
        var command = new TakeRequest(
            input.Channel,
            input.Machine,
            input.Model,
            input.Station,
            input.Customer,
            input.Site?.ToPoint(),
            input.Work,
            input.Fault,
            input.Symptom,
            input.Environment,
            input.Requirements,
            input.WantedAt?.ToUniversalTime(),
            input.Contract,
            input.Severity,
            input.Urgency,
            input.Contact?.Row(input.Id ?? ""),
            input.Owner,
            input.ReceivedAt?.ToUniversalTime() ?? time.GetUtcNow(),
            IsNew: false);
        var (id, outcome) = await NumberSource.TakeAsync(input.Id, caller, numbers.Request, (id, isNew, once) => Fenced.CallAsync(
            () => grains.GetGrain<IServiceRequestGrain>(id).Receive(command with { IsNew = isNew }, once)));
        return outcome.Rejection is { } rejection ? (null, rejection) : (await requests.FindAsync(id, cancellation), null);
    }

    /// <summary>The newest open request on the machine that is not this very one, given again.</summary>
    private async Task<string?> OpenJob(RequestInput input, Caller caller, CancellationToken cancellation)
    {
        var own = input.Id ?? (caller.Idempotency is null ? null : numbers.Request(caller));
        var open = await requests.ListAsync(new(Open, Machine: input.Machine), new PageRequest(null, 2), cancellation);
        return open.Items.Select(found => found.Request.Id).FirstOrDefault(id => id != own);
    }
}
