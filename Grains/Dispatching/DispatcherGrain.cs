using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Coverage;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Dispatching;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Stations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Decision = Dispatch.Domain.Deciding.Decision<Dispatch.Domain.Dispatching.Decisions.DispatchEvent>;

namespace Dispatch.Grains.Dispatching;

/// <summary>
/// Plans in memory, as the views tell; only what is decided is written. News says which row to read again, so that the newest always counts.
/// The search for a better plan runs beside the turns and comes back as a call.
/// </summary>
internal sealed class DispatcherGrain(
    EventSourcingServices services,
    [PersistentState("dispatcher")] IPersistentState<Snapshot> snapshot,
    TerritoryReader reader,
    ITravelTimes travel,
    SearchThreads threads,
    IOptions<DispatchOptions> options)
    : EventSourcedGrain<DispatchState, DispatchEvent>("dispatcher", 3, services, snapshot), IDispatcherGrain, IRemindable
{
    private const string Reminder = "review";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly DispatchOptions options = options.Value;
    private readonly Territory territory = new(options.Value.Durations);
    private readonly TravelBook book = new(travel, options.Value.TravelMegabytes, options.Value.PlacesAskedAtOnce);
    private readonly JobCards cards = new();
    private readonly Search search = new(threads);
    private readonly ILogger log = services.Logging.CreateLogger<DispatcherGrain>();
    private StationRow? station;
    private ImmutableArray<StationId> neighbours = [];
    private bool isReminded;

    protected override DispatchState Initial => DispatchState.Initial;

    protected override DispatchState Evolve(DispatchState state, DispatchEvent happened) => DispatchState.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(DispatchEvent happened) => happened.At;

    protected override Effects React(DispatchState before, DispatchState after, ImmutableArray<DispatchEvent> events) => DispatchProjection.Effects(Key, events);

    protected override async Task<DispatchState> Restore(DispatchState state, CancellationToken cancellation)
    {
        foreach (var order in await reader.DoneAsync(Key, cancellation)) territory.Learn(order);
        foreach (var order in await reader.OrdersAsync(Key, cancellation)) territory.Take(order);
        await LookAround(cancellation);
        var self = GrainFactory.GetGrain<IDispatcherGrain>(Key);
        // A call of its own, so that a lost race ends the activation; interleaving, or it would wait for itself.
        this.RegisterGrainTimer(_ => self.Review(), new GrainTimerCreationOptions(options.ReviewEvery, options.ReviewEvery) { Interleave = true });
        return state;
    }

    public async Task<Preview> Preview(JobQuestion question)
    {
        territory.Take(await reader.CrewAsync(Key, CancellationToken.None), options.DriftKilometres);
        var picture = Picture(question);
        var plan = Planning.Renew(picture, await Travel(), isThorough: true);
        return new Preview(picture.At, Explaining.Explain(picture, plan, picture.Asked, book.Provider, int.MaxValue));
    }

    public async Task<Alternative> WhyNot(string order, string technician)
    {
        var picture = Picture(null);
        return ForcedChoice.Of(picture, await Travel(), order, technician, options.ImproveRounds);
    }

    public async Task Review()
    {
        await LookAround(CancellationToken.None);
        await Decide(Caller.System($"{Stream}/review"), isThorough: true);
    }

    public Task TakeImprovement() =>
        search.Take() is { } better && territory.Improve(better) ? Decide(Caller.System($"{Stream}/improvement")) : Task.CompletedTask;

    public Task ReceiveReminder(string reminderName, TickStatus status) => Review();

    protected override async Task<Outcome> OnMessage(object message, Cause cause)
    {
        switch (message)
        {
            case OrderChanged changed:
                threads.Hold();
                if (await reader.OrderAsync(changed.Order.Value, CancellationToken.None) is { } order && order.File.Station.Value == Key) territory.Take(order);
                else territory.Forget(changed.Order.Value);
                // News of the technician who let it go may still be on its way.
                if (territory.Orders.GetValueOrDefault(changed.Order.Value) is { LetGo: not null })
                    territory.Take(await reader.CrewAsync(Key, CancellationToken.None), options.DriftKilometres);
                return await Decide(cause);
            case CrewChanged:
                territory.Take(await reader.CrewAsync(Key, CancellationToken.None), options.DriftKilometres);
                return await Decide(cause);
            case HelpWanted wanted:
                var (explanation, at) = ((await Preview(wanted.Question)).Explanation, Now);
                return await Execute(cause, state => Helping.Answer(state, wanted, new StationId(Key), explanation, options.IsAutomatic(Key), territory.Expected(wanted.Question), options.BidHolds, at));
            case HelpGiven given:
                await Execute(cause, state => Helping.Receive(state, given, Now));
                return await Decide(Caller.System(cause.Caller.Correlation));
            case BidAward award:
                return await Execute(cause, state => Helping.Award(state, award, Now));
            case BidRelease release:
                return await Execute(cause, state => Helping.Release(state, release, Now));
            default:
                return await base.OnMessage(message, cause);
        }
    }

    /// <summary>Brings the plan up to date, promises what is due, and has the rest made better.</summary>
    private async Task<Outcome> Decide(Cause cause, bool isThorough = false)
    {
        var (picture, areas, times, plan) = await Renew(Preempting.Postponed(territory, State), isThorough);
        if (Preempting.IsCalledFor(territory, picture, plan) && Preempting.Yielding(territory) is { IsEmpty: false } yielding
            && await Renew(yielding, isThorough) is var instead && Preempting.Helps(plan, instead.Plan))
            (picture, areas, times, plan) = instead;
        territory.Adopt(Planning.Routes(plan));
        await Remind();
        var outcome = Outcome.Done;
        if (options.IsAutomatic(Key))
            outcome = await Execute(cause, state => Decision.Of(new Choosing(picture, plan, times, territory, areas, neighbours, book.Provider, options).Decide(state)));
        Improve(picture, times, plan);
        return outcome;
    }

    private async Task<(TerritoryPicture Picture, ImmutableArray<CoverageArea> Areas, Ways Times, WorkingPlan<Ways> Plan)> Renew(ImmutableHashSet<string> yielding, bool isThorough)
    {
        var picture = Picture(null, yielding);
        var areas = Areas(picture);
        var times = await Travel();
        return (picture, areas, times, Planning.Renew(picture, times, isThorough));
    }

    private TerritoryPicture Picture(JobQuestion? question, ImmutableHashSet<string>? yielding = null)
    {
        var at = Now;
        var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(station?.TimeZone ?? "Etc/UTC"));
        book.Open(TimeOnly.FromDateTime(local.DateTime), territory.Orders.Count + territory.Crew.Length + options.Areas.Length);
        return new TerritoryPicture(territory, cards, book, question, State.Holds, at, options, yielding);
    }

    private void Improve(TerritoryPicture picture, Ways times, WorkingPlan<Ways> plan)
    {
        if (options.ImproveRounds == 0 || !search.Begins(territory.Version)) return;
        var (self, start) = (GrainFactory.GetGrain<IDispatcherGrain>(Key), plan.ToPlan());
        _ = Task.Run(async () =>
        {
            try
            {
                await threads.Run(() => search.Run(picture, times, start, options.ImproveRounds));
                await self.TakeImprovement();
            }
            catch (OperationCanceledException)
            {
                log.LogDebug("The plan of {Territory} is not searched any more: the node stops.", Key);
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The plan of {Territory} stays as it is: the search for a better one failed.", Key);
            }
        });
    }

    /// <summary>The ways between all places numbered so far.</summary>
    private async Task<Ways> Travel()
    {
        await book.AskAsync(CancellationToken.None);
        return book.Ways;
    }

    /// <summary>The station itself, and what the options name.</summary>
    private ImmutableArray<CoverageArea> Areas(TerritoryPicture picture) =>
    [
        .. station is { } home && options.CoverageMinimum > 0
            ? [new CoverageArea(home.Id, picture.Place(home.Location), options.CoverageMinimum, (int)options.CoverageWithin.TotalSeconds)]
            : ImmutableArray<CoverageArea>.Empty,
        .. options.Areas.Where(area => area.Station == Key)
            .Select(area => new CoverageArea(area.Id, picture.Place(new GeoPoint(area.Latitude, area.Longitude)), area.Minimum, (int)area.Within.TotalSeconds)),
    ];

    /// <summary>What no news tells of.</summary>
    private async Task LookAround(CancellationToken cancellation)
    {
        station = await reader.StationAsync(Key, cancellation);
        neighbours = await reader.NeighboursAsync(station, options.Neighbours, options.NeighbourKilometres, cancellation);
        territory.Take(await reader.CrewAsync(Key, cancellation), options.DriftKilometres);
        territory.TakeLent(await reader.LentAsync(Key, cancellation));
    }

    /// <summary>As long as there is work, somebody looks at it, whichever node is up.</summary>
    private async Task Remind()
    {
        if (isReminded == (territory.Orders.Count > 0)) return;
        isReminded = !isReminded;
        if (isReminded) await this.RegisterOrUpdateReminder(Reminder, Minute, Minute);
        else if (await this.GetReminder(Reminder) is { } reminder) await this.UnregisterReminder(reminder);
    }
}
