using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Users;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Deadlines;
using Dispatch.Grains.Interfaces.Contracts.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Stations;
using Dispatch.Grains.WorkOrders;

namespace Dispatch.Grains.Requests;

internal sealed class ServiceRequestGrain(
    EventSourcingServices services,
    RequestRules rules,
    JobSites sites)
    : EventSourcedGrain<RequestState, TimedEvent>("request", services), IServiceRequestGrain
{
    protected override RequestState Initial => RequestState.Initial;

    protected override bool IsWithin(RequestState state, Reach reach) =>
        state.File is not { } file || reach.IncludesStation(file.Station.Value);

    protected override RequestState Evolve(RequestState state, TimedEvent happened) => RequestState.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(TimedEvent happened) => happened.At;

    protected override Effects React(RequestState before, RequestState after, ImmutableArray<TimedEvent> events) =>
        RequestProjection.Effects(Key, before, after, events);

    public async Task<Outcome> Receive(TakeRequest request, Caller caller)
    {
        var (site, rejection) =
            await sites.Find(request.Machine, request.Model, request.Station, request.Customer, request.Site, request.ReceivedAt);
        var source = request.Told is null ? Source.Console : Source.System;
        return await Execute(
            caller,
            state =>
            {
                if (request.IsNew && state.File is not null) return new Rejection("id_taken", $"There is a request {Key}.");
                if (rejection is not null) return rejection;
                var file = File(request, site!);
                if (request.ReceivedNow && state.File is { } known)
                    file = file with { ReceivedAt = known.ReceivedAt, Warranty = known.Warranty };
                return Decide(state, new ReceiveRequest(file, request.Owner ?? caller.Actor, source, file.ReceivedAt, Now)
                { Backdated = request.Backdated });
            },
            request.Contact is { } contact ? [contact with { Request = Key }] : []);
    }

    public async Task<Outcome> Recheck(string? owner, Caller caller)
    {
        if (State.File is not { } file) return new(new Rejection("unknown_request", "There is no such service request."));
        var found = await sites.FoundAsync(file.Machine.Value, file.Model, file.Station, file.Site, file.ReceivedAt, owner);
        return found is null
            ? Outcome.Done
            : await Execute(caller, state => Decide(state, new RecheckRequestMachine(found, Source.System, Now, Now)));
    }

    public Task<Outcome> Do(RequestCommand command, Caller caller) => Execute(caller, state => Decide(state, command with { Now = Now }));

    protected override Task<Outcome> OnDeadline(DeadlineReached deadline, Cause cause) =>
        Execute(cause, state => Decide(state, new ReachRequestDeadline(deadline.Key, deadline.DueAt, Now)));

    protected override async Task<Outcome> OnMessage(object message, Cause cause) => message switch
    {
        JobIsOver over => await Execute(cause, state => Decide(state, new EndJob(over.WorkOrder, over.Solved, over.At, Now))),
        StationSucceeded succeeded => await Succeed(succeeded.From, await GrainFactory.HeirAsync(succeeded), cause),
        FaultsAreGone gone => await Execute(cause, state => Decide(state, new DropToldFaults(gone.Codes, Now))),
        JobGoesOn on => await Execute(cause, state => Decide(state, new ContinueJob(on.WorkOrder, on.By, on.At, Now))),
        _ => await base.OnMessage(message, cause),
    };

    private Task<Outcome> Succeed(StationId from, StationId to, Cause cause) =>
        Execute(cause, state => Decide(state, new TransferRequest(from, to, Source.System, Now, Now)));

    private Decision<TimedEvent> Decide(RequestState state, RequestCommand command) => RequestDecider.Decide(state, command, rules);

    private static RequestFile File(TakeRequest request, JobSite site) => new(
        request.Channel,
        site.Customer,
        new SerialNumber(request.Machine),
        site.Model,
        site.Station,
        site.TimeZone,
        site.Site,
        request.Work,
        request.Fault,
        request.Symptom,
        request.Environment,
        request.Requirements,
        request.WantedAt,
        request.Contract,
        request.Severity,
        request.Urgency,
        site.Warranty,
        site.Evidence,
        request.ReceivedAt)
    {
        Told = request.Told,
        NotTold = request.NotTold,
        MachineOwner = site.Owner,
    };
}
