using Dispatch.Api.Identifiers;
using Dispatch.Api.Machines;
using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Http.Calls;

namespace Dispatch.Api.Requests;

/// <summary>Takes requests in; a second call about the same machine is to join the open request instead of opening a duplicate (R-INT-6).</summary>
internal sealed class RequestIntake(IGrainFactory grains, NumberSource numbers, IRequestViews requests, ICustomerViews customers, MachineKeys machines, TimeProvider time)
{
    public async Task<(RequestOverview? Request, Rejection? Rejection)> TakeAsync(RequestInput input, Caller caller, CancellationToken cancellation)
    {
        if (input.Customer is { } customer && await customers.FindAsync(customer, cancellation) is null)
            return (null, new Rejection("unknown_customer", $"No customer {customer} is registered; register it first."));
        var machine = await machines.OfAsync(input.Machine, cancellation);
        var command = new TakeRequest(
            input.Channel,
            machine,
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
            IsNew: false)
        {
            ReceivedNow = input.ReceivedAt is null,
            NotTold = input.NotTold.Together(),
            Backdated = input.Backdated,
        };
        var (id, outcome) = await NumberSource.TakeAsync(input.Id, caller, request => numbers.Make(RequestIds.Request, request), (id, isNew, once) => Fenced.CallAsync(
            () => grains.GetGrain<IJobIntakeGrain>(machine).Receive(id, command with { IsNew = isNew }, input.Separate, once)));
        return outcome.Rejection is { } rejection ? (null, rejection) : (await requests.FindAsync(id, cancellation), null);
    }
}
