using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Stock;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Users;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Deadlines;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Interfaces.Contracts.Stock;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Journal;
using Dispatch.Grains.Rosters;
using Dispatch.Grains.Stations;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Technicians;

internal sealed class TechnicianGrain(
    EventSourcingServices services,
    IPositionViews positions,
    HeldWork held,
    RosterReader rosters,
    IOptions<TechnicianOptions> options)
    : EventSourcedGrain<TechnicianState, TechnicianEvent>("technician", services), ITechnicianGrain
{
    private readonly ShiftRules shifts = options.Value.Shifts;
    private readonly PositionRules rules = options.Value.Positions;
    private readonly EngagementHolds holds = new();
    private Sighting seen = Sighting.None;

    protected override TechnicianState Initial => TechnicianState.Initial;

    protected override bool IsWithin(TechnicianState state, Reach reach) =>
        state.File is not { } file || reach.Includes([file.Station.Value], [Key]);

    protected override TechnicianState Evolve(TechnicianState state, TechnicianEvent happened) => TechnicianState.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(TechnicianEvent happened) => happened switch
    {
        ShiftEvent shift => shift.At,
        StockEvent stock => stock.At,
        HelpCalled called => called.At,
        WorkLetGo released => released.At,
        WentElsewhere went => went.At,
        TechnicianLeft left => left.At,
        TechnicianErased erased => erased.At,
        TechnicianTransferred transferred => transferred.At,
        _ => null,
    };

    protected override Effects React(TechnicianState before, TechnicianState after, ImmutableArray<TechnicianEvent> events) =>
        TechnicianProjection.Effects(Key, before, after, events, shifts, Now);

    protected override async Task<TechnicianState> Restore(TechnicianState state, CancellationToken cancellation)
    {
        seen = Sighting.Of(await positions.LastAsync(Key, cancellation));
        return state;
    }

    public Task<Outcome> Register(RegisterTechnician technician, Caller caller) => Execute(
        caller,
        state => TechnicianDecider.Register(state, new StationId(technician.Station), technician.Skills, technician.Home),
        [new PersonRow(Key, technician.Name, technician.Phone)]);

    public async Task<Outcome> Close(string? successor, string? note, Caller caller)
    {
        var self = new TechnicianId(Key);
        ImmutableArray<WorkOrderId> work =
        [
            .. (await held.ConcernedAsync(new Release(self, ReleaseReason.Left), Now, CancellationToken.None)).Union(holds.Orders(Now))
                .OrderBy(order => order.Value, StringComparer.Ordinal),
        ];
        return await Execute(
            caller, state => Leaving.Close(state, self, work, successor is null ? null : new TechnicianId(successor), note, Now));
    }

    public async Task<Outcome> Erase(Caller caller)
    {
        var outcome = await Execute(caller, state => Leaving.Erase(state, Now));
        if (outcome.Rejection is null) seen = Sighting.None;
        return outcome;
    }

    public async Task<Engaged> Engage(
        ImmutableArray<WorkOrderId> orders, ImmutableArray<Engagement> times, ImmutableArray<WorkOrderId> besides, bool isInsisted)
    {
        if (State.LeftAt is { } left) return new([], left, State.Successor);
        var booked = times.IsEmpty ? [] : await held.EngagementsAsync(new(Key), Now, CancellationToken.None);
        var overlaps = holds.In(booked, times, besides, Now);
        // Who is going to be refused holds nothing.
        if (overlaps.IsEmpty || isInsisted)
            foreach (var order in orders) holds.Hold(order, times.FirstOrDefault(time => time.Order == order), Now);
        return new(overlaps);
    }

    public Task Disengage(ImmutableArray<WorkOrderId> orders)
    {
        foreach (var order in orders) holds.Release(order);
        return Task.CompletedTask;
    }

    public Task<Outcome> StartShift(DateTimeOffset? at, DateTimeOffset? endsAt, Caller caller) =>
        Decide(caller, new StartShift(Told(at), endsAt, Now));

    public Task<Outcome> EndShift(DateTimeOffset? at, Caller caller) => Decide(caller, new EndShift(Told(at), Now));

    public Task<Outcome> StartBreak(DateTimeOffset? at, DateTimeOffset? until, Caller caller) =>
        Decide(caller, new StartBreak(Told(at), until, Now));

    public Task<Outcome> EndBreak(DateTimeOffset? at, Caller caller) => Decide(caller, new EndBreak(Told(at), Now));

    public Task<Outcome> GoOutOfService(DateTimeOffset? at, string reason, Caller caller) =>
        Decide(caller, new GoOutOfService(Told(at), reason, Now));

    public Task<Outcome> ReturnToService(DateTimeOffset? at, Caller caller) => Decide(caller, new ReturnToService(Told(at), Now));

    public Task<Outcome> CountStock(ImmutableArray<PartCount> parts, bool isWhole, DateTimeOffset? at, Caller caller) =>
        Execute(
            caller,
            state => StockDecider.Decide(state, new CountStock(parts, isWhole, at ?? Now, Now), shifts.Future),
            replaces: isWhole ? state => StockVersion.Of(state.Stock.Items) : null);

    public async Task<ImmutableArray<PositionVerdict>?> Report(ImmutableArray<Breadcrumb> crumbs, Caller caller)
    {
        if (State.File is null) return null;
        var track = Tracking.Follow(seen, crumbs, State.Duty, Now, rules);
        var written = await Commit(caller with { Idempotency = null }, Domain.Deciding.Decision<TechnicianEvent>.Nothing,
            extra: Tracking.Rows(Key, track, Now));
        if (written.Rejection is not null) return null;
        seen = track.Sighting;
        return track.Verdicts;
    }

    public Task<Outcome> CallForHelp(DateTimeOffset at, GeoPoint? position, Caller caller) =>
        Execute(caller, state => CallingForHelp.Decide(state, at, position, Now));

    protected override Task<Outcome> OnDeadline(DeadlineReached deadline, Cause cause) => Decide(cause, new ForgetShift(Now));

    protected override async Task<Outcome> OnMessage(object message, Cause cause)
    {
        switch (message)
        {
            case PartsTaken taken:
                return await Decide(cause, new UseParts(taken.Order, taken.Version, taken.Parts, taken.At));
            case WorkToRelease { Release: var told, At: var at }:
                var release = await UpToNextShift(told);
                var orders = await held.ConcernedAsync(release, at, CancellationToken.None);
                return await Execute(cause, state => LettingGo.Decide(state, release, orders, at));
            case StationSucceeded succeeded:
                var heir = await GrainFactory.HeirAsync(succeeded);
                return await Execute(cause, state => Leaving.Transfer(state, succeeded.From, heir, Now));
            case TechnicianReachedJob { Job: var reached }:
                var underWay = await held.UnderWayAsync(new TechnicianId(Key), CancellationToken.None);
                return await Execute(cause, state => GoingElsewhere.Decide(state, underWay, reached));
            default:
                return await base.OnMessage(message, cause);
        }
    }

    /// <summary>Work of a planned shift that begins after the end of this one stays, however soon that is.</summary>
    private async Task<Release> UpToNextShift(Release release) =>
        release is { Reason: ReleaseReason.ShiftEnded or ReleaseReason.OutOfService, Until: { } until }
            && await rosters.NextShiftAsync(Key, State.File?.Station.Value, until - shifts.Overtime) is { } next && next < until
            ? release with { Until = next }
            : release;

    private Task<Outcome> Decide(Cause cause, StockCommand command) =>
        Execute(cause, state => StockDecider.Decide(state, command, shifts.Future));

    /// <summary>As exact as positions are kept: one at the very instant of a shift's start is of the shift.</summary>
    private DateTimeOffset Told(DateTimeOffset? at) => KeptInstant.Of(at ?? Now);

    private Task<Outcome> Decide(Cause cause, ShiftCommand command) => Execute(cause, state => ShiftDecider.Decide(state, command, shifts));
}
