using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Users;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Deadlines;
using Dispatch.Grains.Interfaces.Contracts.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Stations;
using CompleteService = Dispatch.Grains.Interfaces.Contracts.Maintenance.CompleteService;
using ConfirmMachine = Dispatch.Grains.Interfaces.Contracts.Machines.ConfirmMachine;
using CorrectReading = Dispatch.Grains.Interfaces.Contracts.Machines.CorrectReading;
using ReplaceMeter = Dispatch.Grains.Interfaces.Contracts.Machines.ReplaceMeter;
using SkipService = Dispatch.Grains.Interfaces.Contracts.Maintenance.SkipService;

namespace Dispatch.Grains.Machines;

internal sealed class MachineGrain(
    EventSourcingServices services,
    IReadings readings,
    IMachineViews machines,
    FaultHearings faults,
    MachineRules rules)
    : EventSourcedGrain<MachineState, MachineEvent>("machine", services), IMachineGrain
{
    private readonly MachineMemory memory = new(readings, machines);

    protected override MachineState Initial => MachineState.Initial;

    /// <summary>Whose jobs are on it, the machine does not know: that a technician may, the edge has asked.</summary>
    protected override bool IsWithin(MachineState state, Reach reach) =>
        state.File is not { } file || reach.Technician is not null || reach.IncludesStation(file.Station?.Value);

    protected override MachineState Evolve(MachineState state, MachineEvent happened) => MachineState.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(MachineEvent happened) => happened.At;

    protected override Effects React(MachineState before, MachineState after, ImmutableArray<MachineEvent> events) =>
        MachineProjection.Effects(Key, before, after, events, rules.Ordering);

    protected override async Task<MachineState> Restore(MachineState state, CancellationToken cancellation) => state with
    {
        Plan = state.Plan is { } plan ? rules.Plans.Share(plan) : null,
        Meter = state.File is null ? Meter.Empty : await memory.Meter(Key, state.MeterHistory, cancellation),
    };

    public async Task<Outcome> Change(MachineChange change, Caller caller) => await Decide(caller, new ChangeMachine(change, Now)
    {
        Stored = await Readings(change.CommissionedAt ?? State.File?.CommissionedAt, change.HoursAtCommissioning),
    });

    public async Task<Outcome> Register(RegisterMachine machine, Caller caller) =>
        await Decide(caller, new Register(MachineFiles.Of(machine), Now)
        {
            IsNew = machine.IsNew,
            Stored = await Readings(machine.CommissionedAt, machine.HoursAtCommissioning),
        });

    /// <summary>All there are where the commissioning would change, none elsewhere.</summary>
    private async Task<ImmutableArray<JudgedReading>> Readings(DateTimeOffset? commissionedAt, double? hours) =>
        State.File is not { } file
        || (file.CommissionedAt, file.HoursAtCommissioning) == (commissionedAt, hours ?? file.HoursAtCommissioning)
            ? []
            : await memory.Around(Key, DateTimeOffset.MinValue);

    public Task<Outcome> Confirm(ConfirmMachine confirmation, Caller caller) => Decide(
        caller, new Domain.Machines.ConfirmMachine(new StationId(confirmation.Station), confirmation.TimeZone, confirmation.Model, Now));

    public async Task<MeterReceipt> Record(MeterReport report, Caller caller)
    {
        var cause = caller with { Idempotency = null };
        if (State.File is null && report.RegisterAs is { } machine && await Register(machine, cause) is { Rejection: { } refused })
            return MeterReceipts.Refused(report, refused);
        if (report.Identity is { } identity && State.File is { } file && file.Identity.Or(identity) != file.Identity)
            await Decide(cause, new IdentifyMachine(identity, Now));
        var incoming = Instants.Kept([.. report.Readings.Select(reading => reading with { Source = report.Source })]);
        var decided = Domain(new RecordReadings(incoming, await memory.Neighbours(Key, State.Meter, incoming), Now)
        {
            Sightings = Instants.Kept(report.Sightings),
            Faults = State.File is null ? null : await faults.Of(Key, State.Faults, incoming),
        });
        if (decided.Decision.Rejection is { } rejection) return MeterReceipts.Refused(report, rejection);
        return await Commit(cause, decided) is { Rejection: { } unwritten }
            ? MeterReceipts.Refused(report, unwritten)
            : MeterReceipts.Of(decided.Outcomes);
    }

    /// <summary>Judged like any other: what cannot be is kept as evidence and not applied.</summary>
    private async Task<Outcome> Read(Cause cause, Reading reading) => await Decide(
        cause, new RecordReadings([reading], State.File is null ? [] : await memory.Neighbours(Key, State.Meter, [reading]), Now));

    public async Task<Outcome> ReplaceMeter(ReplaceMeter replacement, Caller caller)
    {
        var at = Instants.Kept(replacement.At);
        return await Decide(caller, new Domain.Machines.ReplaceMeter(
            at, replacement.OldFinalHours, replacement.NewFirstHours, await memory.Around(Key, at), Now));
    }

    public Task<Outcome> CorrectReading(CorrectReading correction, Caller caller) => Correct(caller, correction);

    private async Task<Outcome> Correct(Cause cause, CorrectReading correction)
    {
        var at = Instants.Kept(correction.At);
        return await Decide(
            cause, new Domain.Machines.CorrectReading(at, correction.Hours, correction.Reason, await memory.Around(Key, at), Now));
    }

    public async Task<Outcome> CompleteService(CompleteService completion, Caller caller) =>
        await Decide(caller, await Completed(completion));

    public Task<Outcome> SkipService(SkipService skip, Caller caller) =>
        Decide(caller, new Domain.Machines.SkipService(new ServiceKey(skip.Line, skip.Occurrence), skip.Reason, Now));

    public Task<Outcome> TakeFault(FaultCode code, int number, string request, Caller caller) =>
        Decide(caller, new TakeFault(code, number, request, Now));

    public Task<Outcome> ReleaseFault(FaultCode code, int number, Caller caller) => Decide(caller, new ReleaseFault(code, number, Now));

    public Task<MachineBrief?> Brief() => Task.FromResult(State.File is not { } file
        ? null
        : new MachineBrief(file.Model, file.Station?.Value, file.Customer?.Value, file.Site,
            State.WarrantyUntil)
        { PreferredTechnician = file.PreferredTechnician, Seen = State.Meter.Sighting });

    public async Task<Outcome> CheckCompletion(CompleteService completion) => new(Domain(await Completed(completion)).Decision.Rejection);

    public Task<Outcome> CheckOrder(ServiceKey service) => Task.FromResult(new Outcome(State.File is null
        ? new Rejection("unknown_machine", $"No machine {Key} is registered: it has no plan whose services could be ordered.")
        : ServiceDecider.Orderable(State, service)));

    public Task<ServiceWork> WorkOf(string line) =>
        Task.FromResult(State.Plan is { } plan ? rules.Plans.Work(plan, line) : ServiceWork.None);

    public Task<double> LifetimeOf(double meterHours, DateTimeOffset at) =>
        Task.FromResult(State.MeterHistory.Lifetime(Instants.Kept(at).UtcTicks, meterHours));

    protected override async Task<Outcome> OnMessage(object message, Cause cause) => message switch
    {
        MaintenanceDone done =>
            await Decide(cause,
                await Completed(new CompleteService(done.Service.Line, done.Service.Occurrence, done.CompletedAt, done.Hours)
                { Early = done.Early })),
        HoursSigned signed =>
            await Read(cause, new Reading(Instants.Kept(signed.At), signed.Hours) { Source = ReadingSource.SignedRecord }),
        HoursDisowned disowned => await Correct(cause, new(disowned.At, disowned.Hours, disowned.Reason)),
        ServiceOrderPlaced placed =>
            await Decide(cause, new TakeServiceOrder(placed.Service, placed.Order.Value, placed.Instead?.Value, Key, Now)),
        ServiceOrderCancelled cancelled =>
            await Decide(cause, new LoseServiceOrder(cancelled.Service, cancelled.Order.Value, Key, Now)),
        FaultsAreNobodys free => await Decide(cause, new ReleaseFaults(free.Request, free.At, Now)),
        StationSucceeded succeeded =>
            await Decide(cause, new TransferMachine(succeeded.From, await GrainFactory.HeirAsync(succeeded), Now)),
        _ => await base.OnMessage(message, cause),
    };

    protected override Task<Outcome> OnDeadline(DeadlineReached deadline, Cause cause) =>
        Decide(cause, new ReachDeadline(deadline.DueAt, Now));

    private async Task<Domain.Machines.CompleteService> Completed(CompleteService completion)
    {
        var at = Instants.Kept(completion.CompletedAt);
        var neighbours = State.Meter.Knows(at) ? [] : await memory.Neighbours(Key, at);
        return new(new ServiceKey(completion.Line, completion.Occurrence), at, completion.Hours, neighbours, Now)
        { Early = completion.Early };
    }

    private Task<Outcome> Decide(Cause cause, MachineCommand command) => Commit(cause, Domain(command));

    private MachineDecision Domain(MachineCommand command) => MachineDecider.Decide(State, command, rules);

    private Task<Outcome> Commit(Cause cause, MachineDecision decided) => Commit(
        cause,
        decided.Decision,
        State with { Meter = decided.Meter },
        MachineProjection.Readings(Key, State, decided, Now),
        decided.Seen is { } seen ? [new SightingRow(Key, seen.At, seen.Position)] : []);
}
