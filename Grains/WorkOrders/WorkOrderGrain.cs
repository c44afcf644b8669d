using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Requests;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;
using Dispatch.Domain.Users;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Deadlines;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Phones;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.ServiceRecords;
using Dispatch.Grains.Stations;
using CompleteService = Dispatch.Grains.Interfaces.Contracts.Maintenance.CompleteService;
using ReachDeadline = Dispatch.Domain.WorkOrders.ReachDeadline;

namespace Dispatch.Grains.WorkOrders;

internal sealed class WorkOrderGrain(
    EventSourcingServices services,
    WorkOrderRules rules,
    JobSites sites,
    Candidates candidates,
    Parties parties,
    Hours hours,
    Reporters reporters)
    : EventSourcedGrain<WorkOrderState, TimedEvent>("work-order", services), IWorkOrderGrain
{
    /// <summary>Planned work is nobody's breakdown.</summary>
    private const int PlannedSeverity = 4;

    protected override WorkOrderState Initial => WorkOrderState.Initial;

    protected override bool IsWithin(WorkOrderState state, Reach reach) => WorkOrderReach.Includes(state, reach);

    protected override WorkOrderState Evolve(WorkOrderState state, TimedEvent happened) => WorkOrderEvolution.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(TimedEvent happened) => happened.At;

    protected override Effects React(WorkOrderState before, WorkOrderState after, ImmutableArray<TimedEvent> events) =>
        WorkOrderProjection.Effects(Key, before, after, events, rules);

    public async Task<Outcome> Place(PlaceWorkOrder order, Caller caller)
    {
        var (site, rejection) = await sites.Find(order.Machine, order.Model, order.Station, order.Customer, order.Site, order.ReceivedAt);
        var work = await sites.WorkAsync(new(order.Machine), order.Service);
        return await Execute(caller, state =>
        {
            if (order.IsNew && state.File is not null) return new Rejection("id_taken", $"There is a work order {Key}.");
            if (rejection is not null) return rejection;
            var file = File(order, site!);
            if (order.ReceivedNow && state.File is { } known) file = file with { ReceivedAt = known.ReceivedAt, Warranty = known.Warranty };
            return Open(state, file, Source.Console, file.ReceivedAt, Wanting(site!.PreferredTechnician, order.Requirements),
                order.Confirm, backdated: order.Backdated, work: work);
        });
    }

    public async Task<Outcome> Recheck(string? owner, Caller caller)
    {
        if (State.File is not { } file) return new(new Rejection("unknown_work_order", "There is no such work order."));
        var found = await sites.FoundAsync(file.Machine.Value, file.Model, file.Station, file.Site, file.ReceivedAt, owner);
        return found is null
            ? Outcome.Done
            : await Execute(caller, state => Decide(state, new RecheckMachine(found, Source.System, Now, Now)));
    }

    public async Task<Outcome> Do(WorkOrderCommand command, Caller caller)
    {
        command = await reporters.BesideAsync(command, Stream, caller);
        (command, var held) = await hours.TakeAsync(new(Key), State, await Informed(command), Now);
        try
        {
            return await Carry(command, caller);
        }
        finally
        {
            await hours.LeaveAsync(held, new(Key));
        }
    }

    public async Task<Rejection?> Would(WorkOrderCommand command) =>
        Decide(State, await Informed(command) with { Now = Now }).Rejection;

    private async Task<Outcome> Carry(WorkOrderCommand command, Caller caller)
    {
        var implausible = command is CompleteWork complete ? await Implausible(complete) : null;
        var extra = command is KeepRecord keep ? RecordProjection.Extra(Key, State.Record, keep.Record) : [];
        return await Execute(
            caller,
            state =>
            {
                var decided = Decide(state, command with { Now = Now });
                return implausible is not null && decided is { Rejection: null, Events.IsEmpty: false } ? implausible : decided;
            },
            extra,
            command is KeepRecord { Record: WriteRecord } ? state => state.Record?.Current.Sheet : null);
    }

    protected override Task<Outcome> OnDeadline(DeadlineReached deadline, Cause cause) =>
        Execute(cause, state => Decide(state, new ReachDeadline(deadline.Key, deadline.DueAt, Now)));

    protected override async Task<Outcome> OnMessage(object message, Cause cause)
    {
        switch (message)
        {
            case OrderPlaced placed:
                var wanted = await sites.PreferredAsync(placed.File.Machine);
                var carried = await sites.WorkAsync(placed.File.Machine, placed.File.Service);
                return await Execute(
                    cause, state => Open(state, placed.File, Source.System, placed.At, Wanting(wanted, placed.Requirements),
                        call: placed.Call, work: carried));
            case MaintenanceOrdered ordered:
                var (evidence, timeZone) = await sites.Survey(ordered.Station, ordered.Site);
                var file = File(ordered) with { Evidence = evidence, TimeZone = timeZone ?? ordered.TimeZone };
                var known = await sites.PreferredAsync(file.Machine);
                var due = await sites.WorkAsync(file.Machine, file.Service);
                return await Execute(cause, state => Open(state, file, Source.System, ordered.At, Wanting(known), work: due));
            case OrderCustomerSettled settled:
                return await Execute(cause, state => state.File is { } file
                    ? Decide(state, new RecheckMachine(
                        new(file.Warranty, null, null, settled.Customer, IsNewOwner: true), Source.System, Now, Now))
                    : Decision<TimedEvent>.Nothing);
            case OfferProposed offer:
                return await Execute(cause, state => Decide(
                    state,
                    new OfferWorkOrder(offer.Technician, offer.ExpiresAt, false, Source.System, offer.At, Now, offer.From,
                        offer.To)
                    { Party = offer.Party }));
            case PostponementProposed later:
                var reason = $"{later.For}, an emergency, goes first.";
                return await Execute(
                    cause, state => Decide(state, new RescheduleWorkOrder(later.From, later.To, reason, Source.System, later.At, Now)));
            case SecondProposed second:
                return await Taking(cause, new BookSecond(second.Technician, second.Booking, Source.System, second.At, Now));
            case MaintenanceNotOwed over:
                return await Execute(
                    cause, state => Decide(state, new CancelWorkOrder(over.Reason, null, Source.System, over.At, Now)));
            case TechnicianReleased released:
                return await Execute(
                    cause, state => Decide(state, new ReleaseTechnician(released.Release, Source.System, released.At, Now)));
            case SuccessorNamed named:
                return await Succeed(cause, named);
            case StationSucceeded succeeded:
                var heir = await GrainFactory.HeirAsync(succeeded);
                return await Execute(cause, state => Decide(state, new TransferWorkOrder(succeeded.From, heir, Source.System, Now, Now)));
            case TechnicianElsewhere { Technician: var technician, Left: var job }:
                return await Execute(cause, state => Decide(state, new GoElsewhere(technician, job.To, Source.System, job.At, Now)));
            case TripCalled called:
                var able = State.File is { } along
                    ? await candidates.FindAsync(called.Technician, Key, along, State.Requirements, (called.From, called.To), Now)
                    : null;
                return await Execute(cause, state => Decide(
                    state, new JoinTrip(called.Trip, new(Key), called.Technician, called.From, called.To, Source.System, called.At,
                        Now)
                    { Candidate = able }));
            case TripLeft left:
                return await Execute(cause, state => Decide(state, new LeaveTrip(left.Trip, left.Reason, Source.System, left.At, Now)));
            case TripStopLost lost:
                return await Execute(
                    cause, state => Decide(state, new LoseStop(lost.Trip, lost.Order, lost.Reason, Source.System, lost.At, Now)));
            case TripConfirmed confirmed:
                return await Execute(cause,
                    state => Decide(state, new ConfirmArrival(confirmed.Reason, confirmed.Source, Now, Now) { With = confirmed.With }));
            case FollowerTold follower:
                return await Execute(cause, state => Decide(state, new NameFollower(follower.Follower, Source.System, Now, Now)));
            case PrecedingGone gone:
                return await Execute(cause, state => Decide(state, new FreeOfPreceding(gone.Preceding, Source.System, Now, Now)));
            case TripReported told:
                var report = await Informed(Report(told));
                return await Execute(cause, state => Decide(state, report));
            case OfferWasSent sent:
                var news = sent.Reached ? OfferNews.Pushed : OfferNews.NotReached;
                return await Execute(cause, state => Decide(state, new HearOfOffer(sent.Offer, news, Source.System, sent.At, Now)));
            default:
                return await base.OnMessage(message, cause);
        }
    }

    private async Task<Outcome> Taking(Cause cause, WorkOrderCommand command)
    {
        (command, var held) = await hours.TakeAsync(new(Key), State, command, Now);
        try
        {
            return await Execute(cause, state => Decide(state, command));
        }
        finally
        {
            await hours.LeaveAsync(held, new(Key));
        }
    }

    /// <summary>Whoever was named may have left since; where nobody took their work over, it is let go.</summary>
    private async Task<Outcome> Succeed(Cause cause, SuccessorNamed named)
    {
        if (await hours.HeirAsync(named.To, new(Key), State, Now) is not { } heir)
            return await Execute(
                cause, state => Decide(state, new ReleaseTechnician(new(named.From, ReleaseReason.Left), Source.System, named.At, Now)));
        try
        {
            return await Execute(cause, state => Decide(state, new SucceedTechnician(named.From, heir, Source.System, named.At, Now)));
        }
        finally
        {
            await hours.LeaveAsync([heir], new(Key));
        }
    }

    /// <summary>Who is wanted for the machine, unless the order says who is wanted for it.</summary>
    private static WorkRequirements? Wanting(string? technician, WorkRequirements? requirements = null) =>
        technician is null || requirements?.Preferred is not null
        ? requirements
        : (requirements ?? WorkRequirements.None) with { Preferred = technician };

    private Decision<TimedEvent> Open(WorkOrderState state, WorkOrderFile file, Source source, DateTimeOffset at,
        WorkRequirements? requirements = null, string? confirm = null, BackdatedReport? call = null, string? backdated = null,
        ServiceWork? work = null) =>
        Decide(state, new OpenWorkOrder(file, source, at, Now, requirements)
        { Confirm = confirm, Call = call, Backdated = backdated, Service = work });

    private Decision<TimedEvent> Decide(WorkOrderState state, WorkOrderCommand command) => WorkOrderDecider.Decide(state, command, rules);

    /// <summary>The command with what is known of whoever is to do the work.</summary>
    private async Task<WorkOrderCommand> Informed(WorkOrderCommand command) => (command, State) switch
    {
        (AssignWorkOrder assign, { File: { } file }) when await Party(assign.Along, assign.Technician) is var party => assign with
        {
            Candidate = await candidates.FindAsync(assign.Technician, Key, file, State.Requirements, (assign.From, assign.To), Now),
            Party = party.Stops,
            Companions = party.Companions,
        },
        (ReassignWorkOrder reassign, { File: { } file }) when await Party(reassign.Along, reassign.Technician) is var party => reassign with
        {
            Candidate = await candidates.FindAsync(reassign.Technician, Key, file, State.Requirements, (reassign.From, reassign.To), Now),
            Party = party.Stops,
            Companions = party.Companions,
        },
        (BookSecond { Technician: { } technician } second, { File: { } file, Booking: var booking }) =>
            second with
            {
                Candidate =
                await candidates.FindAsync(technician, Key, file, State.Requirements, (booking?.From, booking?.To), Now)
            },
        (OfferWorkOrder offer, { File: not null }) when await Party(offer.Along, offer.Technician, isGiven: false) is var party =>
            offer with { Party = party.Stops, Companions = party.Companions },
        (AcceptOffer accept, { File: not null }) => accept with { Party = (await Party(null, accept.Technician)).Stops },
        (TakeAlong take, { File: not null }) when await Party(take.Along, default) is var party =>
            take with { Party = party.Stops, Companions = party.Companions },
        (Arrive arrive, { File: { } file, Booking: { } booking }) => arrive with
        {
            OnBoard = await OnBoard(booking),
            Machine = await candidates.SeenAsync(file.Machine.Value),
            Party = arrive.With is null ? (await Party(null, booking.Technician, isGiven: false)).Stops : [],
        },
        (CompleteWork complete, { File: { } file, MeterRead: { } read, Record: { } record })
            when record.IsSigned || complete.Result == CompletionResult.RefusedToSign =>
            complete with { SignedHours = await GrainFactory.GetGrain<IMachineGrain>(file.Machine.Value).LifetimeOf(read.Hours, read.At) },
        (CheckMaterials check, { File: { Service: not null } file, Service.IsEmpty: true }) =>
            check with { Service = await sites.WorkAsync(file.Machine, file.Service) },
        (Depart depart, { Booking: { } booking }) => depart with { OnBoard = await OnBoard(booking) },
        _ => command,
    };

    private async Task<(ImmutableArray<TripStop> Stops, ImmutableArray<Companion> Companions)> Party(
        ImmutableArray<WorkOrderId>? named, TechnicianId technician, bool isGiven = true) => named is { } orders
        ? await parties.NamedAsync(new(Key), State, orders)
        : (await parties.HereAsync(new(Key), State, technician, Now, isGiven), []);

    private async Task<ImmutableArray<string>?> OnBoard(Booking booking) =>
        State.Requirements.Parts.IsEmpty ? null : await candidates.OnBoardAsync(booking.Technician);

    private ProgressCommand Report(TripReported told) => told.IsArrival
        ? new Arrive(told.Technician, told.Position, told.Source, told.At, Now)
        { With = told.With, Doubts = told.Doubts, Backdated = told.Backdated }
        : new Depart(told.Technician, told.Source, told.At, Now) { With = told.With, Backdated = told.Backdated };

    /// <summary>
    /// What the machine would not take must be put right before the order is completed with it; unsolved work closes nothing.
    /// </summary>
    private async Task<Rejection?> Implausible(CompleteWork command)
    {
        if (State.File is not { Service: { } service, Machine: var machine }
            || command.Result is not (CompletionResult.Solved or CompletionResult.RefusedToSign)
            || (command.SignedHours ?? command.OperatingHours) is not { } hours) return null;
        var outcome = await GrainFactory.GetGrain<IMachineGrain>(machine.Value)
            .CheckCompletion(new CompleteService(service.Line, service.Occurrence, command.At, hours) { Early = command.Confirm });
        return outcome.Rejection is { Code: "implausible_hours" or "invalid_hours" or "too_early" or "already_closed" } rejection
            ? rejection
            : null;
    }

    private static WorkOrderFile File(PlaceWorkOrder order, JobSite site) => new(
        order.Type,
        new SerialNumber(order.Machine),
        site.Model,
        site.Station,
        site.TimeZone,
        site.Customer,
        Request: null,
        order.Service,
        FollowUpOf: null,
        order.Work,
        site.Site,
        order.Contract,
        order.Severity,
        order.Urgency,
        site.Warranty,
        site.Evidence,
        order.ReceivedAt,
        order.WantedAt);

    private static WorkOrderFile File(MaintenanceOrdered ordered) => new(
        WorkOrderType.ForcedMaintenance,
        ordered.Machine,
        ordered.Model,
        ordered.Station,
        ordered.TimeZone,
        ordered.Customer,
        Request: null,
        ordered.Service,
        FollowUpOf: null,
        $"Service {ordered.Service} of the maintenance plan",
        ordered.Site,
        Contract: null,
        PlannedSeverity,
        Urgency.Normal,
        ordered.Warranty,
        Evidence: null,
        ordered.At,
        ordered.WantedAt);
}
